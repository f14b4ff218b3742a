import { sessionIdShape } from '../../klarna/session-id.ts';
import { isKlarnaSessionIdPath, mentionsKlarna } from '../judge/names.ts';
import { plainText } from './plain-text.ts';

const id = sessionIdShape.source;
/** `session_id": "…"`, `sessionId', '…'`, `session-id=…`, `Session":{"id":"…"`, `session_id" value="…"`. */
const idAfterName = new RegExp(
  `^(sess(?:ion)?[\\s_.-]?(?:id|uuid|identifier)?[\\w-]{0,20})["'\`\\]]{0,2}(\\s*:\\s*\\{\\s*["']?(?:id|uuid)["']?)?\\s*(?:=>|:|=|,|\\s)\\s*(?:[\\w-]{1,20}\\s*=\\s*["'][^"'<>]{0,60}["']\\s+){0,4}(?:value\\s*=\\s*)?["'\`]?(${id})(?![\\w-])`,
  'i',
);
const idOfTag = new RegExp(`\\svalue\\s*=\\s*["']?(${id})(?![\\w-])`, 'i');

/** Where the name of a session id starts. */
const sessionName = /sess(?:ion|id|_id|-id)/gi;
/** Names checked in one text. */
const maxNames = 5_000;
/** Names for which the wider context is read too. */
const maxFurther = 300;
const near = 160;
const far = 3_000;

/** A session id without a token, and the name before it. */
export interface BareId {
  session_id: string;
  name: string;
  index: number;
}

/**
 * Ids of payment sessions in text that is not JSON: script source, HTML, form posts, log lines. An id needs evidence: a
 * name that mentions Klarna, or an object that is Klarna's, by its own name or by the other fields of a create-session
 * response.
 */
export function bareIdsInText(text: string): BareId[] {
  const found: BareId[] = [];
  const anchor = new RegExp(sessionName);
  let further = 0;
  for (let count = 0; count < maxNames; count++) {
    const match = anchor.exec(text);
    if (!match) break;
    const { index } = match;
    const after = plainText(text.slice(index, index + 2 * near));
    const before = plainText(text.slice(Math.max(0, index - near), index));
    const prefix = /[\w.$-]{0,60}$/.exec(before)?.[0] ?? '';
    const direct = idAfterName.exec(after);
    if (!direct) {
      const session_id = idInTag(before, after, prefix);
      if (session_id !== undefined) found.push({ session_id, name: prefix + match[0], index });
      continue;
    }
    const [, word = '', idKey, session_id = ''] = direct;
    const names = [
      ...bracketNames(before, prefix),
      ...`${prefix}${word}`.split('.'),
      ...(idKey ? ['id'] : []),
    ];
    if (isKlarnaSessionIdPath(names)) {
      if (!ownerOf(text, index).isForeign) found.push({ session_id, name: names.join('.'), index });
    } else if (further++ < maxFurther) {
      const owner = ownerOf(text, index);
      const isKlarna = owner.name !== undefined && isKlarnaSessionIdPath([owner.name, ...names]);
      if (
        !owner.isForeign &&
        (isKlarna || (owner.isCreateResponse && isKlarnaSessionIdPath(['klarna', ...names])))
      ) {
        found.push({ session_id, name: names.join('.'), index });
      }
    }
  }
  return found;
}

/** The names in the brackets before the last one: `payment[klarna_kp][session_id`. */
function bracketNames(before: string, prefix: string): string[] {
  const brackets = /((?:[\w-]{1,40}\]?\[["']?){1,5})$/.exec(before.slice(0, before.length - prefix.length));
  return (brackets?.[1] ?? '').split(/[[\]"']+/).filter((name) => name !== '');
}

/** The id in a tag where the value comes before the name: `<input value="…" name="klarna_session_id">`. */
function idInTag(before: string, after: string, prefix: string): string | undefined {
  const word = /^[\w-]*/.exec(after)?.[0] ?? '';
  if (!mentionsKlarna(prefix) || !isKlarnaSessionIdPath([prefix + word])) return undefined;
  const tag = before.slice(before.lastIndexOf('<') + 1);
  return tag.includes('>') ? undefined : (idOfTag.exec(tag)?.[1] ?? undefined);
}

/** The object around an index: its name, whether it is a create-session response, and whether it is another product's. */
function ownerOf(
  text: string,
  index: number,
): { name?: string; isCreateResponse: boolean; isForeign: boolean } {
  const before = plainText(text.slice(Math.max(0, index - far), index));
  const after = plainText(text.slice(index, index + far));
  let depth = 0;
  let start = before.length - 1;
  for (; start >= 0; start--) {
    const character = before.charAt(start);
    if (character === '}') depth++;
    else if (character === '{' && depth-- === 0) break;
  }
  if (start < 0) return { isCreateResponse: false, isForeign: false };
  const object = before.slice(start) + upToBrace(after);
  const name = /([\w$-]{1,60})["'`\]]{0,2}\s*(?::|=>?)\s*[[(]?\s*$/.exec(
    before.slice(Math.max(0, start - 80), start),
  )?.[1];
  return {
    ...(name !== undefined && { name }),
    isCreateResponse: /payment_?method_?categories|show_?form\b|collected_?shipping_?address/i.test(object),
    isForeign: isOtherProduct(object),
  };
}

function upToBrace(text: string): string {
  let depth = 0;
  for (let end = 0; end < text.length; end++) {
    const character = text.charAt(end);
    if (character === '{') depth++;
    else if (character === '}' && depth-- === 0) return text.slice(0, end);
  }
  return text;
}

/** Whether the text around an id belongs to another Klarna product. */
export function isOtherProduct(text: string): boolean {
  return /\/hpp\/|hpp_|\/kco\/|krn:payment|online-metrix|org_id/i.test(text);
}
