/** The URL that a text may link to: only `https:`, as the browser parses it. `undefined` if the text must stay text. */
export function httpsLink(text: string): string | undefined {
  // A placeholder such as {session.id} makes it a template, not a URL.
  if (/[{}\p{Cc}\p{Cf}]/u.test(text)) return undefined;
  try {
    const url = new URL(text);
    return url.protocol === 'https:' && url.username === '' && url.password === '' ? url.href : undefined;
  } catch {
    return undefined;
  }
}
