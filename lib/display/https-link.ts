/** The address a text may become a link to: only `https:`, as the browser itself reads it. Else it stays text. */
export function httpsLink(text: string): string | undefined {
  // A placeholder such as {session.id} makes it a template, not an address.
  if (/[{}\p{Cc}\p{Cf}]/u.test(text)) return undefined;
  try {
    const url = new URL(text);
    return url.protocol === 'https:' && url.username === '' && url.password === '' ? url.href : undefined;
  } catch {
    return undefined;
  }
}
