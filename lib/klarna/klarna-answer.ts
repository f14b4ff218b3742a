import type { ApiErrorFields } from './api-error.ts';
import type { ApiServer } from './api-server.ts';
import type { Operation } from './operation.ts';

/** An answer with which Klarna refuses a request, and what is known about that request. */
export interface KlarnaAnswer {
  error: ApiErrorFields;
  /** The HTTP status. */
  status: number | undefined;
  operation: Operation | undefined;
  /** The API server that answered. */
  server: ApiServer | undefined;
}
