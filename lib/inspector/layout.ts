import * as z from 'zod/mini';

/** How a developer left a screen. Nothing in it is about a session, a page or a shopper. */
export const Layout = z.object({
  /** Of the list of sessions beside the details, in CSS pixels. */
  listWidth: z.optional(z.number()),
  /** Names of the parts that are folded out: "raw". */
  open: z.optional(z.array(z.string())),
});
export type Layout = z.infer<typeof Layout>;

/** Of one screen, for its next opening. */
export interface LayoutMemory {
  /** At once, so that the screen is drawn the way it was left and nothing moves. */
  recall(): Layout;
  /** Never fails: what cannot be kept is forgotten with the screen. */
  keep(changed: Layout): void;
}

/** A memory that lasts as long as its screen. */
export function passingLayout(layout: Layout = {}): LayoutMemory {
  let current = layout;
  return {
    recall: () => current,
    keep(changed) {
      current = { ...current, ...changed };
    },
  };
}
