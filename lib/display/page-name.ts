import type { Language } from '../language/language.ts';
import { withoutTokens } from './sensitivity.ts';

/** The name of a page on screen: host and path. The query is left out, because it may contain anything. */
export function pageName(url: string | undefined, language: Language): { host: string; path: string } {
  if (url === undefined) return { host: '', path: '' };
  try {
    const { host, pathname, protocol } = new URL(url);
    const path = withoutTokens(pathname === '/' ? '' : pathname, language);
    return host === '' ? { host: protocol, path } : { host, path };
  } catch {
    return { host: '', path: '' };
  }
}
