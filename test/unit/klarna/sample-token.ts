/** Parts of a token, each a JSON value or a text that is used unchanged. */
interface TokenParts {
  header?: unknown;
  payload?: unknown;
  signature?: string;
}

export const sampleSessionId = '5a3b1e00-0000-6000-9000-00000000abcd';

/** The claims of a sample token as a playground session in Europe has them. */
export const sampleClaims = {
  session_id: sampleSessionId,
  base_url: 'https://js.playground.klarna.com/eu/kp',
  design: 'klarna',
  language: 'sv',
  purchase_country: 'SE',
  environment: 'playground',
  merchant_name: 'Sample Shop',
  session_type: 'PAYMENTS',
  client_event_base_url: 'https://eu.playground.klarnaevt.com',
};

/** A token made here; its signature signs nothing. */
export function sampleToken({
  header = { alg: 'RS256', kid: 'sample-key' },
  payload = sampleClaims,
  signature = 'c2FtcGxlLXNpZ25hdHVyZQ',
}: TokenParts = {}): string {
  return [encoded(header), encoded(payload), signature].join('.');
}

function encoded(part: unknown): string {
  return base64Url(typeof part === 'string' ? part : JSON.stringify(part));
}

/** Base64url of a text's UTF-8 bytes, without padding. */
export function base64Url(text: string): string {
  return Buffer.from(text, 'utf8').toString('base64url');
}

/** JSON the way Klarna pretty-prints it: a line per field, a space on both sides of the colon. */
export function klarnaPrinted(fields: Record<string, unknown>): string {
  const lines = Object.entries(fields).map(
    ([key, value]) => `  ${JSON.stringify(key)} : ${JSON.stringify(value)}`,
  );
  return `{\n${lines.join(',\n')}\n}`;
}
