/** One way for the API to misbehave. Amounts of time in milliseconds. */
export type Fault =
  /** The genuine answer, late: before its headers (default) or between headers and body. */
  | { kind: 'delay'; milliseconds: number; hold?: 'headers' | 'body' }
  /** The genuine answer, one byte at a time, with so many ms between two of them. */
  | { kind: 'dribble'; everyMs: number }
  /** The genuine answer's length announced, `percent` of it sent (default 50), then the socket cut. */
  | { kind: 'cut-off'; percent?: number }
  /** The socket cut without an answer. */
  | { kind: 'reset' }
  /** The genuine answer and a cookie. */
  | { kind: 'set-cookie'; cookie?: string }
  | { kind: 'redirect'; status: 301 | 302 | 303 | 307 | 308; location: string }
  /** Well-formed JSON of this many bytes (default 10 MB). */
  | { kind: 'huge'; bytes?: number }
  /** Objects inside objects, `levels` deep (default 100 000). */
  | { kind: 'deep'; levels?: number }
  /** 200 and `application/json`, but no JSON. */
  | { kind: 'garbage' }
  /** 200 and a page, as a captive portal gives. */
  | { kind: 'html' }
  /** 200 and a JSON array. */
  | { kind: 'array' }
  /** 200 and a JSON object whose known fields have the wrong types. */
  | { kind: 'wrong-shape' }
  /** 403 with Klarna's words, or without a body as the documented DDoS rule. */
  | { kind: 'forbidden'; reason?: 'INVALID_OPERATION' | 'MERCHANT_INACTIVE' | 'no-body' }
  /** 404 in JSON (default) or without a body. */
  | { kind: 'not-found'; body?: 'json' | 'empty' }
  /** 429; `retryAfter` in seconds adds the header. */
  | { kind: 'rate-limited'; retryAfter?: number }
  | { kind: 'server-error' }
  /** 503 as a page. */
  | { kind: 'unavailable' }
  /** 400 with an `error_code` nobody has documented. */
  | { kind: 'unknown-code' }
  /** Any answer, word for word. */
  | { kind: 'answer'; status: number; headers?: Record<string, string>; body: string };
