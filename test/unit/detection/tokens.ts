import { Buffer } from 'node:buffer';

/** A session id of the observed shape; its version digit is a 6, which no UUID pattern for random ids lets through. */
export const sampleId = '7f3a2c18-9b4d-6e21-a0c5-1d2e3f405162';
export const otherId = 'c0ffee00-1111-2222-8333-444455556666';

export function base64url(text: string): string {
  return Buffer.from(text, 'utf8').toString('base64url');
}

export function base64(text: string): string {
  return Buffer.from(text, 'utf8').toString('base64');
}

/** Claims in the order in which Klarna writes them. */
export function klarnaClaims(
  session_id: string,
  more: Record<string, unknown> = {},
): Record<string, unknown> {
  return {
    session_id,
    base_url: 'https://js.playground.klarna.com/eu/kp',
    design: 'klarna',
    language: 'sv',
    purchase_country: 'SE',
    environment: 'playground',
    merchant_name: 'Skräddarn & Söner',
    session_type: 'PAYMENTS',
    client_event_base_url: 'https://eu.playground.klarnaevt.com',
    ...more,
  };
}

export interface TokenForm {
  header?: Record<string, unknown>;
  /** Spaces of indentation, as tokens had until about 2021. */
  indent?: number;
  signature?: string;
}

const signature = base64url('not a signature, only as long as one: '.repeat(6));

/** A token in the form of Klarna's, signed by nobody. */
export function makeToken(claims: Record<string, unknown>, form: TokenForm = {}): string {
  const header = form.header ?? { alg: 'RS256', kid: '82305ebc-0000-3637-aa4c-000000000000' };
  const payload = JSON.stringify(claims, null, form.indent).replaceAll('":', form.indent ? '" :' : '":');
  return `${base64url(JSON.stringify(header))}.${base64url(payload)}.${form.signature ?? signature}`;
}

export function klarnaToken(session_id = sampleId, form: TokenForm = {}): string {
  return makeToken(klarnaClaims(session_id), form);
}
