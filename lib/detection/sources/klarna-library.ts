/** One URL of a Klarna library that uses payment sessions. */
interface LibraryRow {
  title: string;
  example: string;
  pattern: RegExp;
}

/**
 * Klarna's libraries that use payment sessions. The libraries for on-site messaging and for the appearance of the
 * express button are not in the table: they need no session.
 */
const klarnaLibraries: readonly LibraryRow[] = [
  {
    title: 'Klarna Payments library',
    example: 'https://x.klarnacdn.net/kp/lib/v1/api.js',
    pattern: /^(?:https?:)?\/\/x\.(?:playground\.)?klarnacdn\.net\/kp\/(?:lib|app)\//,
  },
  {
    title: 'Klarna Payments library, old address',
    example: 'https://credit.klarnacdn.net/lib/v1/api.js',
    pattern: /^(?:https?:)?\/\/credit\.(?:playground\.)?klarnacdn\.net\/lib\//,
  },
  {
    title: 'Klarna Web SDK',
    example: 'https://js.klarna.com/web-sdk/v1/klarna.js',
    pattern: /^(?:https?:)?\/\/js\.(?:playground\.)?klarna\.com\/web-sdk\//,
  },
];

/** Whether a URL is that of a Klarna library that uses payment sessions. */
export function isKlarnaLibrary(url: string): boolean {
  return klarnaLibraries.some(({ pattern }) => pattern.test(url));
}
