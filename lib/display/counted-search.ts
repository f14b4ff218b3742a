import { counted } from '../language/counted.ts';

/** How much was searched of one kind of thing. The page's scripts name the kinds in English. */
export function countedSearch(count: number, what: string): string {
  return kinds[what]?.(count) ?? `${what}: ${count}`;
}

const kinds: Readonly<Record<string, (count: number) => string>> = {
  address: (count) => counted(count, 'address'),
  cookie: (count) => counted(count, 'cookie'),
  element: (count) => counted(count, 'element'),
  'form field': (count) => counted(count, 'form field'),
  frame: (count) => counted(count, 'frame'),
  'inline script': (count) => counted(count, 'inline script'),
  object: (count) => counted(count, 'object'),
  request: (count) => counted(count, 'request'),
  'requested address': (count) => counted(count, 'requested address'),
  'shadow root': (count) => counted(count, 'shadow root'),
  'localStorage key': (count) => counted(count, 'localStorage key'),
  'sessionStorage key': (count) => counted(count, 'sessionStorage key'),
};
