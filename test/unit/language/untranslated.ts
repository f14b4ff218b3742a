import { parseSync } from 'vite';
import * as z from 'zod/mini';

/** A text that stands in the code of a view, and would be English in every language. */
export interface Untranslated {
  text: string;
  /** `components/popup/Popup.tsx:12` */
  at: string;
}

const JsxText = z.object({ type: z.literal('JSXText'), value: z.string(), start: z.number() });
const Literal = z.object({ type: z.literal('Literal'), value: z.string(), start: z.number() });
const Template = z.object({
  type: z.literal('TemplateLiteral'),
  quasis: z.array(z.object({ value: z.object({ cooked: z.string() }) })),
  start: z.number(),
});
const Attribute = z.object({
  type: z.literal('JSXAttribute'),
  name: z.object({ type: z.literal('JSXIdentifier'), name: z.string() }),
  value: z.nullable(z.unknown()),
});
const Counted = z.object({
  type: z.literal('CallExpression'),
  callee: z.object({ name: z.literal('counted') }),
});
const Tagged = z.object({
  type: z.literal('TaggedTemplateExpression'),
  tag: z.object({ name: z.literal('t') }),
  quasi: z.object({ expressions: z.array(z.unknown()) }),
});

const Split = z.object({
  type: z.literal('CallExpression'),
  callee: z.object({ property: z.object({ name: z.literal('split') }) }),
});
const Fault = z.object({
  type: z.literal('NewExpression'),
  callee: z.object({ name: z.string().check(z.regex(/Error$/)) }),
});

/** Attributes whose values people see or hear. */
const seen =
  /^(?:aria-label|aria-description|title|placeholder|alt|label|legend|hint|action|running|none|words)$/;
/** Values that nobody reads. */
const unseen = /^(?:class|key|part|id|name|type|role|path|d|style|data-.+)$/;

/** Two letters or more beside each other, and no name of the wire such as `order_amount`. */
const isWord = (text: string) => /\p{L}{2}/u.test(text) && !/^[a-z]+(?:_[a-z]+)+$/.test(text.trim());
/** Two words beside each other, or one that begins like a sentence: not a name in code. */
const isSentence = (text: string) => /\p{L}{2,}[,;:.]? \p{L}|^\p{Lu}\p{Ll}+[.…?!]?$|\p{L}{2}…$/u.test(text);

/** What is on screen without having gone through t`…`: texts between elements, in attributes, in expressions. */
export function untranslatedIn(file: string, code: string): Untranslated[] {
  const found: Untranslated[] = [];
  const add = (text: string, start: number) =>
    found.push({
      text: text.replace(/\s+/g, ' ').trim(),
      at: `${file}:${code.slice(0, start).split('\n').length}`,
    });

  function look(node: unknown): void {
    if (typeof node !== 'object' || node === null) return;
    if (Array.isArray(node)) {
      for (const part of node) look(part);
      return;
    }
    const kind = 'type' in node ? String(node.type) : '';
    if (/^(?:Import|Export(?:All|Named)Declaration$|TS|SwitchCase$|BinaryExpression$)/.test(kind)) {
      // What is compared or imported is no text; what a case does may hold some.
      look('consequent' in node ? node.consequent : 'declaration' in node ? node.declaration : undefined);
      return;
    }
    const tagged = Tagged.safeParse(node).data;
    if (tagged) {
      look(tagged.quasi.expressions);
      return;
    }
    // Its noun is a key of the catalogues, as the text of t`…` is.
    if (Counted.safeParse(node).success) return;
    // A list of names, and what is thrown for whoever mends it.
    if (Split.safeParse(node).success || Fault.safeParse(node).success) return;
    const attribute = Attribute.safeParse(node).data;
    if (attribute) {
      const { name } = attribute.name;
      const literal = Literal.safeParse(attribute.value).data;
      if (literal && seen.test(name) && isWord(literal.value)) add(literal.value, literal.start);
      else if (!literal && !unseen.test(name)) look(attribute.value);
      return;
    }
    const text = JsxText.safeParse(node).data;
    if (text && isWord(text.value)) add(text.value, text.start);
    const literal = Literal.safeParse(node).data;
    if (literal && isSentence(literal.value)) add(literal.value, literal.start);
    const template = Template.safeParse(node).data;
    const words = template?.quasis.map(({ value }) => value.cooked).join('…') ?? '';
    if (template && isSentence(words)) add(words, template.start);
    for (const part of Object.values(node)) look(part);
  }

  look(parseSync(file, code).program);
  return found;
}
