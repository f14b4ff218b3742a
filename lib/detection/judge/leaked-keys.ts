import type { Environment } from '../../klarna/api-server.ts';

/** The format of Klarna's API keys, from its documentation on authentication. Client ids do not match. */
const apiKey = /klarna_(live|test)_api_([A-Za-z0-9_-]{8,256}={0,2})/g;

/** API keys in a text, at most 50. In a key, `live` means production and `test` means playground. */
export function findLeakedKeys(text: string): { environment: Environment; key: string }[] {
  const found: { environment: Environment; key: string }[] = [];
  for (const [key, kind, secret = ''] of text.matchAll(apiKey)) {
    if (isPlaceholder(secret)) continue;
    found.push({ environment: kind === 'live' ? 'production' : 'playground', key });
    if (found.length >= 50) break;
  }
  return found;
}

/** Whether a key is a placeholder from documentation or a sample file: `xxxxxxxx`, `YOUR_KEY_HERE`. */
function isPlaceholder(secret: string): boolean {
  return /^(?:x|X|\*|\.|-|_|0)+$/.test(secret) || /your|example|placeholder|insert|redacted/i.test(secret);
}
