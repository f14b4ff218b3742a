/**
 * The hash that the build wrote into this page. Pages of this extension may fetch nothing but Klarna's hosts, so it is
 * read, not computed again. `undefined` in a development build, which has none.
 */
export function buildHash(): string | undefined {
  const text = document.querySelector<HTMLMetaElement>('meta[name="build-hash"]')?.content;
  return /^[0-9a-f]{64}$/.test(text ?? '') ? text : undefined;
}
