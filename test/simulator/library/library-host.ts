import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { emptyAnswer, fileAnswer, type Handler } from '../server/answer.ts';

/** What the stand-in library exposes to a page. Both are off by default, because nothing may depend on them. */
export interface LibraryOptions {
  /** Whether to send an init event with the session id and the whole token in its address, as copies of the library do. */
  telemetry?: boolean;
  /** Where the frame's address has `sessionID`. It is not known whether the real one uses the query or the fragment. */
  frameParameters?: 'none' | 'query' | 'fragment';
}

const badge =
  '<svg xmlns="http://www.w3.org/2000/svg" width="45" height="25"><rect width="45" height="25" rx="6" fill="#ffb3c7"/></svg>';

/** Serves the stand-in library at both documented addresses, and a simple badge. */
export function libraryHost({ telemetry = false, frameParameters = 'none' }: LibraryOptions): Handler {
  const source = readFileSync(join(import.meta.dirname, 'klarna-payments.js'), 'utf8').replace(
    '%SETTINGS%',
    JSON.stringify({ telemetry, frameParameters }),
  );
  return ({ path }) => {
    if (path.endsWith('/lib/v1/api.js')) return fileAnswer('text/javascript', source);
    if (path.endsWith('.svg')) return fileAnswer('image/svg+xml', badge);
    return emptyAnswer(404);
  };
}
