import type { DetectedSession } from '../detection/detected-session.ts';
import type { Detection, Source } from '../detection/detection.ts';
import type { Language } from '../language/language.ts';
import { type Text, t } from '../language/text.ts';
import { withoutTokens } from './sensitivity.ts';

/** The name of a source on screen. */
export function sourceName(source: Source): Text {
  return names[source];
}

/** The names of the sources, in the order of the evidence: first those that show best how the shop uses a session. */
const names: Record<Source, Text> = {
  'sdk-call': t`SDK call`,
  network: t`Network`,
  global: t`Global`,
  document: t`Document`,
  storage: t`Storage`,
  cookie: t`Cookie`,
  url: t`Address`,
  resource: t`Resource`,
  pasted: t`Pasted`,
};

const order = Object.keys(names);

/** Where a session was seen, in the order of the sources above. Tokens in it are masked. */
export function evidenceOf(
  { detections }: Pick<DetectedSession, 'detections'>,
  language: Language,
): Detection[] {
  return detections
    .map((detection) => ({ ...detection, place: safePlace(detection, language) }))
    .sort((a, b) => order.indexOf(a.source) - order.indexOf(b.source));
}

/** A place as text, with the tokens masked that it may contain. */
export function safePlace(
  { place, client_token }: Pick<Detection, 'place' | 'client_token'>,
  language: Language,
): string {
  return withoutTokens(place, language, client_token ? [client_token] : []);
}
