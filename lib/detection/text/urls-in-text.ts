import { plainText } from './plain-text.ts';
import { sessionIdOfUrl } from './session-urls.ts';

/** What every URL that can contain a payment session id has in it. */
const urlWords = /klarna\.com|klarnaevt\.com|klarnacdn\.net|v1(?:\/|\\{1,3}\/|%2[Ff])sessions/gi;

/** URLs checked in one text. */
const maxUrls = 2_000;
const before = 400;
const after = 1_200;

/** Session ids in the URLs of a text, with any escaping. */
export function sessionIdsInUrls(text: string): { session_id: string; index: number }[] {
  const found: { session_id: string; index: number }[] = [];
  const word = new RegExp(urlWords);
  for (let count = 0; count < maxUrls; count++) {
    const match = word.exec(text);
    if (!match) break;
    const head = plainText(text.slice(Math.max(0, match.index - before), match.index));
    const tail = plainText(text.slice(match.index, match.index + after));
    const session_id = sessionIdOfUrl(urlAround(head, tail));
    if (session_id !== undefined) found.push({ session_id, index: match.index });
  }
  return found;
}

const delimiter = /[\s"'<>`(){}|^\\]/;

function urlAround(head: string, tail: string): string {
  let start = head.length;
  while (start > 0 && !delimiter.test(head.charAt(start - 1))) start--;
  const run = head.slice(start);
  // In `?next=https://…` the word belongs to the inner URL.
  const scheme = Math.max(run.lastIndexOf('https://'), run.lastIndexOf('http://'), 0);
  const end = tail.search(delimiter);
  return run.slice(scheme) + (end === -1 ? tail : tail.slice(0, end));
}
