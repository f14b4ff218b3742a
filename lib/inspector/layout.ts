import * as z from 'zod/mini';

/** The layout of a screen when it was last used. It contains nothing about a session, a page or a shopper. */
export const Layout = z.object({
  /** The width of the session list beside the details, in CSS pixels. */
  listWidth: z.optional(z.number()),
  /** The names of the open sections, such as "raw". */
  open: z.optional(z.array(z.string())),
});
export type Layout = z.infer<typeof Layout>;

/** Stores the layout of one screen for the next time. */
export interface LayoutMemory {
  /** Synchronous, so that the first drawing already has this layout and nothing moves. */
  recall(): Layout;
  /** Never fails. What cannot be stored is lost when the screen closes. */
  keep(changed: Layout): void;
}

/** A layout memory that lasts as long as its screen. */
export function inMemoryLayout(layout: Layout = {}): LayoutMemory {
  let current = layout;
  return {
    recall: () => current,
    keep(changed) {
      current = { ...current, ...changed };
    },
  };
}
