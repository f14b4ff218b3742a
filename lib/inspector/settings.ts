import * as z from 'zod/mini';

/** What is set once, on this device. Nothing in it is about anybody. */
export const Settings = z.object({
  /** Whether personal data of playground sessions is shown without being asked for. Never applies to production. */
  showPlaygroundData: z.boolean(),
  /** The options page has greeted: its first steps were put away, or a credential was there. */
  greeted: z.optional(z.boolean()),
  /** The built-in sample session was opened. */
  triedSample: z.optional(z.boolean()),
});
export type Settings = z.infer<typeof Settings>;

/** Before anything was set, and where what was set cannot be read: the careful way. */
export const carefulSettings: Settings = { showPlaygroundData: false };
