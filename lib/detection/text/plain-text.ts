const escapes =
  /%([0-9A-Fa-f]{2})|\\u00([0-9A-Fa-f]{2})|\\x([0-9A-Fa-f]{2})|&#x0{0,4}([0-9A-Fa-f]{2});|&#0{0,4}(\d{2,3});|&(quot|amp|apos|lt|gt|nbsp);|\\(["'/\\&=<>.-])/g;

const entities: Record<string, string> = { quot: '"', amp: '&', apos: "'", lt: '<', gt: '>', nbsp: ' ' };

/**
 * A piece of text with its escapes resolved, whatever mix of URL encoding, JSON in JSON and HTML entities it is in.
 * Only for looking at a small piece around something: the result is not what the page would make of it.
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
