import type { SearchedKind } from '../detection/detection.ts';
import { counted, type Text } from '../language/text.ts';

/** The number of searched things of one kind: "12 inline scripts". */
export function countedSearch(count: number, what: SearchedKind): Text {
  return kinds[what](count);
}

const kinds: Readonly<Record<SearchedKind, (count: number) => Text>> = {
  address: (count) => counted(count, 'address'),
  cookie: (count) => counted(count, 'cookie'),
  element: (count) => counted(count, 'element'),
  'form-field': (count) => counted(count, 'form field'),
  frame: (count) => counted(count, 'frame'),
  'inline-script': (count) => counted(count, 'inline script'),
  'local-storage-key': (count) => counted(count, 'localStorage key'),
  object: (count) => counted(count, 'object'),
  request: (count) => counted(count, 'request'),
  'requested-address': (count) => counted(count, 'requested address'),
  'session-storage-key': (count) => counted(count, 'sessionStorage key'),
  'shadow-root': (count) => counted(count, 'shadow root'),
};
