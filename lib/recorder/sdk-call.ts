import * as z from 'zod/mini';

/** One thing that happened when the page called Klarna's library. Times in ms since the epoch. */
export const SdkCall = z.object({
  /** Order of the call in its document, from 0. */
  index: z.int().check(z.nonnegative()),
  /** As it is written in the page: `Klarna.Payments.init`; a callback of it: `Klarna.Payments.load → callback`. */
  method: z.string().check(z.maxLength(200)),
  /** The call whose callback this is. */
  of: z.optional(z.int().check(z.nonnegative())),
  at: z.number(),
  /** Origin of the frame it happened in; absent for the page itself. */
  frame: z.optional(z.string().check(z.maxLength(300))),
  /** Copies as JSON: functions are `"ƒ"`, elements their selector, what is too large is cut. */
  arguments: z.array(z.unknown()).check(z.maxLength(10)),
  /** How it ended; absent while it runs, or where it gave nothing back. */
  outcome: z.optional(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('returned'), value: z.unknown() }),
      z.object({ kind: z.literal('threw'), name: z.string(), message: z.string() }),
      z.object({ kind: z.literal('resolved'), value: z.unknown(), at: z.number() }),
      z.object({ kind: z.literal('rejected'), name: z.string(), message: z.string(), at: z.number() }),
    ]),
  ),
});
export type SdkCall = z.infer<typeof SdkCall>;

/** What a recorder answers: it is there, and this is what it saw. */
export const SdkRecord = z.object({
  calls: z.array(SdkCall).check(z.maxLength(500)),
  /** Calls beyond the limit, which were counted and not kept. */
  dropped: z.int().check(z.nonnegative()),
});
export type SdkRecord = z.infer<typeof SdkRecord>;
