const escapes =
  /%([0-9A-Fa-f]{2})|\\u00([0-9A-Fa-f]{2})|\\x([0-9A-Fa-f]{2})|&#x0{0,4}([0-9A-Fa-f]{2});|&#0{0,4}(\d{2,3});|&(quot|amp|apos|lt|gt|nbsp);|\\(["'/\\&=<>.-])/g;

const entities: Record<string, string> = { quot: '"', amp: '&', apos: "'", lt: '<', gt: '>', nbsp: ' ' };

/**
 * Resolves the escapes in a piece of text, in any mix of URL encoding, JSON in JSON and HTML entities. Use it only to
 * inspect the surroundings of a match: a page would decode the text differently.
 */
export function plainText(piece: string): string {
  let text = piece;
  for (let round = 0; round < 4; round++) {
    if (!/[%\\&]/.test(text)) return text;
    const next = text.replace(
      escapes,
      (
        whole,
        percent?: string,
        u?: string,
        x?: string,
        hex?: string,
        decimal?: string,
        entity?: string,
        plain?: string,
      ) => {
        const code = percent ?? u ?? x ?? hex;
        if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16));
        if (decimal !== undefined) return String.fromCharCode(Number(decimal));
        if (entity !== undefined) return entities[entity] ?? whole;
        return plain ?? whole;
      },
    );
    if (next === text) return text;
    text = next;
  }
  return text;
}

const name = /([A-Za-z_$][\w$.-]{0,60})["'`\]]{0,2}\s*(?:=>|[:=,])\s*["'`]?$/;

/** The name before a value in a text: `client_token` in `"client_token": "…`, `token` in `token=…`. Empty if none. */
export function nameBefore(text: string, index: number): string {
  const before = plainText(text.slice(Math.max(0, index - 120), index));
  return name.exec(before)?.[1] ?? '';
}
