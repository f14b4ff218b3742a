import type { Findings } from '../detection/detection.ts';
import { describeLookAlike } from '../diagnosis/describe-look-alike.ts';
import { joinedText, type Text, t } from '../language/text.ts';

/** The result of searching a pasted text: sessions, or the reason why there are none, as a sentence for the screen. */
export type Pasted = { kind: 'found'; findings: Findings } | { kind: 'nothing'; reason: Text };

/** Searches a pasted text. */
export function scanPasted(text: string, find: (text: string) => Findings): Pasted {
  const trimmed = text.trim();
  if (trimmed === '')
    return { kind: 'nothing', reason: t`Paste a session id, a client token or an address.` };
  const findings = find(trimmed);
  return findings.detections.length > 0
    ? { kind: 'found', findings }
    : { kind: 'nothing', reason: reasonOf(trimmed, findings) };
}

function reasonOf(text: string, { lookAlikes, leakedKeys }: Findings): Text {
  if (leakedKeys.some(({ kind }) => kind === 'api-key'))
    return t`This is an API key, not a session. Keys belong on the options page, nowhere else.`;
  const row = lookAlikes[0] && describeLookAlike(lookAlikes[0].kind);
  if (row) return joinedText([joinedText([row.title, row.what], ': '), row.why], ' ');
  if (/"?correlation_id"?/.test(text))
    return t`This is an error from Klarna’s API. It does not say which session it is about.`;
  if (/^ey[JA]|^ew[o0k]/.test(text)) return t`This looks like a token, but it cannot be decoded.`;
  return t`There is no payment session in this text.`;
}
