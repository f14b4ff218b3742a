import type { DetectedSession } from '../detection/detected-session.ts';
import type { Detection, Source } from '../detection/detection.ts';
import { t } from '../language/t.ts';
import { withoutTokens } from './sensitivity.ts';

/** What a source is called on screen. */
export function sourceName(source: Source): string {
  return names[source]();
}

const names: Record<Source, () => string> = {
  url: () => t`Address`,
  document: () => t`Document`,
  global: () => t`Global`,
  storage: () => t`Storage`,
  cookie: () => t`Cookie`,
  resource: () => t`Resource`,
  network: () => t`Network`,
  'sdk-call': () => t`SDK call`,
  pasted: () => t`Pasted`,
};

/** The sources that say most about how the shop uses the session, best first. */
const telling: readonly Source[] = [
  'sdk-call',
  'network',
  'global',
  'document',
  'storage',
  'cookie',
  'url',
  'resource',
  'pasted',
];

/** A session's places, the most telling first; tokens in them masked. */
export function evidenceOf({ detections }: Pick<DetectedSession, 'detections'>): Detection[] {
  return detections
    .map((detection) => ({ ...detection, place: safePlace(detection) }))
    .sort((a, b) => telling.indexOf(a.source) - telling.indexOf(b.source));
}

/** Where something was seen, without any token that the place itself may carry. */
export function safePlace({ place, client_token }: Pick<Detection, 'place' | 'client_token'>): string {
  return withoutTokens(place, client_token ? [client_token] : []);
}
