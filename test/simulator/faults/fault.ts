/** A fault of the API. Times are in ms. */
export type Fault =
  /** The normal answer, delayed before its headers (default) or between headers and body. */
  | { kind: 'delay'; milliseconds: number; hold?: 'headers' | 'body' }
  /** The normal answer, one byte at a time, with `everyMs` between them. */
  | { kind: 'dribble'; everyMs: number }
  /** The normal answer's headers and `percent` of its body (default 50); then the socket is closed. */
  | { kind: 'cut-off'; percent?: number }
  /** The socket is closed without an answer. */
  | { kind: 'reset' }
  /** The normal answer with a cookie. */
  | { kind: 'set-cookie'; cookie?: string }
  | { kind: 'redirect'; status: 301 | 302 | 303 | 307 | 308; location: string }
  /** Well-formed JSON of this many bytes (default 10 MB). */
  | { kind: 'huge'; bytes?: number }
  /** Nested objects, `levels` deep (default 100 000). */
  | { kind: 'deep'; levels?: number }
  /** 200 with `application/json`, but the body is not JSON. */
  | { kind: 'garbage' }
  /** 200 with an HTML page, as from a captive portal. */
  | { kind: 'html' }
  /** 200 with a JSON array. */
  | { kind: 'array' }
  /** 200 with a JSON object whose known fields have the wrong types. */
  | { kind: 'wrong-shape' }
  /** 403 with Klarna's message, or without a body as in the documented DDoS rule. */
  | { kind: 'forbidden'; reason?: 'INVALID_OPERATION' | 'MERCHANT_INACTIVE' | 'no-body' }
  /** 404 with JSON (default) or without a body. */
  | { kind: 'not-found'; body?: 'json' | 'empty' }
  /** 429; `retryAfter` in seconds adds the header. */
  | { kind: 'rate-limited'; retryAfter?: number }
  | { kind: 'server-error' }
  /** 503 with an HTML page. */
  | { kind: 'unavailable' }
  /** 400 with an `error_code` that is not documented. */
  | { kind: 'unknown-code' }
  /** Exactly this answer. */
  | { kind: 'answer'; status: number; headers?: Record<string, string>; body: string };
