import type { Environment } from '../../klarna/api-server.ts';

/** Klarna's API keys, as its documentation on authentication shapes them. Client ids are not among them. */
const apiKey = /klarna_(live|test)_api_([A-Za-z0-9_-]{8,256}={0,2})/g;

/** API keys in a text. `live` is Klarna's word for production in keys, `test` for playground. */
export function findLeakedKeys(text: string): { environment: Environment; key: string }[] {
  const found: { environment: Environment; key: string }[] = [];
  for (const [key, kind, secret = ''] of text.matchAll(apiKey)) {
    if (isPlaceholder(secret)) continue;
    found.push({ environment: kind === 'live' ? 'production' : 'playground', key });
    if (found.length >= 50) break;
  }
  return found;
}

/** `xxxxxxxx`, `YOUR_KEY_HERE`, `XXXX-XXXX`: what documentation and sample files print. */
function isPlaceholder(secret: string): boolean {
  return /^(?:x|X|\*|\.|-|_|0)+$/.test(secret) || /your|example|placeholder|insert|redacted/i.test(secret);
}
