/** Texts for the benchmark. They come from a fixed sequence of numbers, so that every run measures the same. */

const base64url = (text: string) => btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');

/** JSON of a page: products with ids, titles, addresses and prices. */
export function pageJson(length: number, uuids: number): string {
  const random = sequence(1);
  const products: string[] = [];
  let written = 0;
  let ids = 0;
  const filler = Math.max(0, Math.floor(((length / uuids) * 2 - 360) / 60));
  while (written < length - 2) {
    const isIdLeft = ids < uuids;
    const product = JSON.stringify({
      id: isIdLeft ? uuid(random) : String(written),
      lineItemKey: isIdLeft ? uuid(random) : String(written),
      title: 'A new pair of shoes for every view',
      url: `https://shop.example/products/item-${written}?variant=12`,
      imageUrl: 'https://cdn.shop.example/images/item.jpg',
      price: { amount: 1999, currency: 'EUR' },
      text: 'They were reviewed by everyone; the eyes see them anew. '.repeat(1 + filler),
    });
    ids += 2;
    products.push(product);
    written += product.length + 1;
  }
  return `{"products":[${products.join(',')}]}`.slice(0, length);
}

/** The text with Klarna's field names and one token in the middle. */
export function withToken(text: string): string {
  const claims = {
    session_id: '7f3a2c18-9b4d-6e21-a0c5-1d2e3f405162',
    base_url: 'https://js.playground.klarna.com/eu/kp',
    purchase_country: 'SE',
  };
  const token = `${base64url('{"alg":"RS256"}')}.${base64url(JSON.stringify(claims))}.${'A'.repeat(342)}`;
  const middle = Math.floor(text.length / 2);
  return `${text.slice(0, middle)}","payment":{"klarna_kp":{"client_token":"${token}"}},"x":"${text.slice(middle)}`;
}

const header = base64url('{"alg":"none"}');
const claims = base64url(
  '{"session_id":"7f3a2c18-9b4d-6e21-a0c5-1d2e3f405162","iss":"https://auth.example"}',
);

/** Texts that are made to be slow, for a given length. */
export const hostileTexts: Record<string, (length: number) => string> = {
  'eyJ without end': repeat('eyJ'),
  'eyJ and dots': repeat('eyJ.'),
  'eyJ, long, and dots': repeat('eyJAAAAAAAAAAAAAAAAAAAAAAAAAAAA.'),
  'headers only': repeat(`${header}.`),
  'other tokens': repeat(`${header}.${claims}.AAAA `),
  'cut-off objects': repeat('ewogICJh'),
  'encoded objects': repeat(`${base64url('{"a":"klarna","b":[1,2,3]}')} `),
  'encoded again': repeat('ZXlKaGJHY2lPaUpJVXpJMU5pSjku '),
  'no separator': repeat('a'),
  'only dots': repeat('.'),
  'only base64': (length) => {
    const random = sequence(7);
    let text = '';
    while (text.length < length) text += base64url(String.fromCharCode(...bytes(random, 3_000)));
    return text.slice(0, length);
  },
  'only backslashes': repeat('\\'),
  'escaped eyJ': repeat('%22eyJ%2E'),
  'Klarna words': repeat('klarna session_id '),
  'Klarna names with ids': repeat('"session_id":"7f3a2c18-9b4d-6e21-a0c5-1d2e3f405162",klarna '),
  'Klarna addresses': repeat('https://js.klarna.com/v1/sessions/'),
  'open braces': (length) => `klarna${'{'.repeat(length - 6)}`,
  'deep JSON': (length) => `${'["klarna",'.repeat(length / 10)}1`,
};

function repeat(piece: string): (length: number) => string {
  return (length) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
}

/** Numbers from 0 up to but not including 1, always the same (xorshift). */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

function bytes(random: () => number, count: number): number[] {
  return Array.from({ length: count }, () => Math.floor(random() * 256));
}

function uuid(random: () => number): string {
  const hex = bytes(random, 16).map((byte) => byte.toString(16).padStart(2, '0'));
  return [0, 4, 6, 8, 10].map((from, index) => hex.slice(from, [4, 6, 8, 10, 16][index]).join('')).join('-');
}
