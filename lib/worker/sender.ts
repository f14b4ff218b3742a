/** The part of `runtime.MessageSender` that says who is asking. */
export interface Sender {
  id?: string | undefined;
  origin?: string | undefined;
}

/**
 * Whether a message comes from a page of this extension. Whole origins are compared: a prefix could be forged, and
 * `sender.tab` says nothing, since an extension page may be open in a tab.
 */
export function isOwnPage(sender: Sender, own: { id: string; origin: string }): boolean {
  return sender.id === own.id && sender.origin === own.origin;
}
