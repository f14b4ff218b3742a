import type { ApiErrorFields } from '../klarna/api-error.ts';
import type { PaymentSession } from '../klarna/session.ts';

/** A request body the developer pasted, with Klarna's answer to it where that was pasted too. */
export interface PastedBody {
  /** What it is: the body of create session or update session, or of create order. */
  kind: 'session' | 'order';
  /** The JSON as it was pasted. */
  body: unknown;
  /** The same read tolerantly; a create-order body has the same fields as a session. */
  session: PaymentSession;
  /** Klarna's refusal: `Bad value: order_lines[0].total_tax_amount`, `Not matching fields: […]`. */
  refusal: ApiErrorFields | undefined;
}
