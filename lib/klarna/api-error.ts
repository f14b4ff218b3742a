import * as z from 'zod/mini';

const text = z.catch(z.optional(z.string().check(z.minLength(1), z.maxLength(2000))), undefined);
const texts = z.catch(z.array(z.string()), []);
const number = z.catch(z.optional(z.int().check(z.minimum(100), z.maximum(599))), undefined);
/** A refused parameter of Klarna Network. */
const Parameter = z.object({ parameter: z.string(), reason: text, error_message: text });
const parameters = z.catch(z.array(z.catch(z.nullable(Parameter), null)), []);

/**
 * Klarna's error bodies. The Payments API has `error_code`, `error_messages` and `correlation_id`; an SDK also documents
 * a singular `error_message`. Klarna Network has `error_id`, `error_type`, `error_message`, and the refused parameters in
 * `errors` or `validation_errors`. Older APIs of Klarna Checkout have `http_status_code`, `http_status_message` and
 * `internal_message` (CrystallizeAPI/crystallize-nextjs-boilerplate#4).
 */
const ErrorBody = z.object({
  error_code: text,
  error_type: text,
  error_messages: texts,
  error_message: text,
  correlation_id: text,
  error_id: text,
  errors: parameters,
  validation_errors: parameters,
  http_status_code: number,
  internal_message: text,
});

export interface ApiErrorFields {
  error_code?: string;
  error_type?: string;
  error_messages: string[];
  correlation_id?: string;
  /** The API that the form of the body belongs to. Absent for the form that Klarna Payments shares with others. */
  api?: 'klarna-network' | 'klarna-checkout-2';
}

/** The error fields of a response body; empty if the body is not an error. Never throws. */
export function readApiError(body: unknown): ApiErrorFields {
  const parsed = ErrorBody.safeParse(body);
  if (!parsed.success) return { error_messages: [] };
  const { error_code, error_type, error_messages, error_message, internal_message } = parsed.data;
  const { error_id, http_status_code } = parsed.data;
  const correlation_id = parsed.data.correlation_id ?? error_id;
  const isNetwork = error_id !== undefined || error_type !== undefined;
  const refused = (isNetwork ? [...parsed.data.errors, ...parsed.data.validation_errors] : []).flatMap(
    (entry) =>
      entry === null
        ? []
        : [[entry.parameter, entry.reason ?? entry.error_message].filter(Boolean).join(': ')],
  );
  const isCheckout2 = http_status_code !== undefined && internal_message !== undefined;
  return {
    ...(error_code !== undefined && { error_code }),
    ...(error_type !== undefined && { error_type }),
    error_messages: [
      ...error_messages,
      ...[error_message, internal_message].filter((message) => message !== undefined),
      ...refused,
    ],
    ...(correlation_id !== undefined && { correlation_id }),
    ...(isNetwork
      ? { api: 'klarna-network' as const }
      : isCheckout2 && { api: 'klarna-checkout-2' as const }),
  };
}
