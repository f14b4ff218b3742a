import * as z from 'zod/mini';

/** One call between the page and Klarna's library. Times in ms since the epoch. */
export const SdkCall = z.object({
  /** The number of the call in its document, from 0. */
  index: z.int().check(z.nonnegative()),
  /** As written in the page: `Klarna.Payments.init`. A callback: `Klarna.Payments.load → callback`. */
  method: z.string().check(z.maxLength(200)),
  /** For a callback: the index of the call it was passed to. */
  of: z.optional(z.int().check(z.nonnegative())),
  at: z.number(),
  /** Origin of the frame; absent for the page itself. */
  frame: z.optional(z.string().check(z.maxLength(300))),
  /** Copies as JSON: a function is `"ƒ"`, an element is its selector, and large values are cut. */
  arguments: z.array(z.unknown()).check(z.maxLength(10)),
  /** How the call ended; absent while it runs, or when it returned nothing. */
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

/** What a recorder has recorded. */
export const SdkRecord = z.object({
  calls: z.array(SdkCall).check(z.maxLength(500)),
  /** The number of calls beyond the limit, which were not kept. */
  dropped: z.int().check(z.nonnegative()),
});
export type SdkRecord = z.infer<typeof SdkRecord>;
