import * as z from 'zod/mini';

const text = z.catch(z.optional(z.string().check(z.minLength(1), z.maxLength(2000))), undefined);
const texts = z.catch(z.array(z.string()), []);

/**
 * Klarna's error bodies. The Payments API has `error_code`, `error_messages` and `correlation_id`; an SDK also documents
 * a singular `error_message`. Newer Klarna APIs have `error_id`, `error_type` and `error_message`. Both are read.
 */
const ErrorBody = z.object({
  error_code: text,
  error_type: text,
  error_messages: texts,
  error_message: text,
  correlation_id: text,
  error_id: text,
});

export interface ApiErrorFields {
  error_code?: string;
  error_type?: string;
  error_messages: string[];
  correlation_id?: string;
}

/** The error fields of a response body; empty if the body is not an error. Never throws. */
export function readApiError(body: unknown): ApiErrorFields {
  const parsed = ErrorBody.safeParse(body);
  if (!parsed.success) return { error_messages: [] };
  const { error_code, error_type, error_messages, error_message } = parsed.data;
  const correlation_id = parsed.data.correlation_id ?? parsed.data.error_id;
  return {
    ...(error_code !== undefined && { error_code }),
    ...(error_type !== undefined && { error_type }),
    error_messages: error_message === undefined ? error_messages : [...error_messages, error_message],
    ...(correlation_id !== undefined && { correlation_id }),
  };
}
