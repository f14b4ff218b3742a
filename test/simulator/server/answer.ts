import type { Call } from './call.ts';

/** One HTTP answer. `deliver` adds `Content-Length` unless `headers` has `Transfer-Encoding`. */
export interface Answer {
  status: number;
  /** A list sends the header once for each entry. */
  headers: Record<string, string | string[]>;
  body: string;
}

/** Answers all calls to the hosts that it serves. */
export type Handler = (call: Call) => Answer | Promise<Answer>;

/** A page of the shop or of a stand-in. */
export function htmlAnswer(body: string, headers: Answer['headers'] = {}): Answer {
  return { status: 200, headers: { 'Content-Type': 'text/html; charset=utf-8', ...headers }, body };
}

/** JSON of the shop's own back end (Klarna's API prints its JSON differently). */
export function jsonAnswer(body: object, status = 200): Answer {
  return {
    status,
    headers: { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' },
    body: JSON.stringify(body),
  };
}

/** A static text file such as a script or style sheet. */
export function fileAnswer(contentType: string, body: string): Answer {
  return {
    status: 200,
    headers: { 'Content-Type': `${contentType}; charset=utf-8`, 'Cache-Control': 'no-store' },
    body,
  };
}

/** An answer without a body. */
export function emptyAnswer(status: number, headers: Answer['headers'] = {}): Answer {
  return { status, headers, body: '' };
}
