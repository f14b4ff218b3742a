import * as z from 'zod/mini';

/** Settings of this device. They contain nothing about a shopper. */
const Stored = z.object({
  /** Whether personal data of playground sessions is shown at once. Never applies to production. */
  showPlaygroundData: z.catch(z.boolean(), false),
  /** The options page has greeted: the first steps were dismissed, or a credential was saved. */
  greeted: z.catch(z.optional(z.boolean()), undefined),
  /** The built-in sample session was opened. */
  triedSample: z.catch(z.optional(z.boolean()), undefined),
});
export type Settings = z.infer<typeof Stored>;

/** The settings before any was changed. */
export const defaultSettings: Settings = Stored.parse({});

/**
 * Reads stored settings field by field: a field that is missing or invalid gets its own default, and the others keep
 * their values. Never throws.
 */
export function parseSettings(stored: unknown): Settings {
  return Stored.safeParse(stored).data ?? defaultSettings;
}
