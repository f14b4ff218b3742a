import * as z from 'zod/mini';

/** What a developer sets once, on this device. Nothing in it is about anybody. */
export const Settings = z.object({
  /** Whether personal data of playground sessions is shown without being asked for. Never applies to production. */
  showPlaygroundData: z.boolean(),
});
export type Settings = z.infer<typeof Settings>;

/** Before anything was set, and where what was set cannot be read: the careful way. */
export const carefulSettings: Settings = { showPlaygroundData: false };
