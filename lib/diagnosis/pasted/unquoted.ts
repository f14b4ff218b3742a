/** A text as it is, and as it was before a shell or another text took it in. The first that holds JSON is meant. */
export function unquotedForms(text: string): string[] {
  const forms = [text, withoutShellQuotes(text), withoutEscapes(text), joinedLines(text)];
  return [...new Set(forms)];
}

/** `'\''` and `'"'"'` are how an apostrophe stands in a shell's single quotes. */
function withoutShellQuotes(text: string): string {
  return text.replaceAll("'\\''", "'").replaceAll(`'"'"'`, "'");
}

/** JSON inside a JSON string, or in a shell's double quotes: `{\"order_amount\":9000}`. */
function withoutEscapes(text: string): string {
  return text.replace(/\\(["'\\/])/g, '$1');
}

/** A log or a chat that broke long lines inside of strings. */
function joinedLines(text: string): string {
  return text.replace(/[\r\n\t]+/g, ' ');
}
