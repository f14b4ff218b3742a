import { sessionIdShape } from '../../klarna/session-id.ts';
import { nameKlarnaSessionId, saysKlarna } from '../judge/names.ts';
import { plainText } from './plain-text.ts';

const id = sessionIdShape.source;
/** `session_id": "…"`, `sessionId', '…'`, `session-id=…`, `Session":{"id":"…"`, `session_id" value="…"`. */
const idBehindName = new RegExp(
  `^(sess(?:ion)?[\\s_.-]?(?:id|uuid|identifier)?[\\w-]{0,20})["'\`\\]]{0,2}(\\s*:\\s*\\{\\s*["']?(?:id|uuid)["']?)?\\s*(?:=>|:|=|,|\\s)\\s*(?:[\\w-]{1,20}\\s*=\\s*["'][^"'<>]{0,60}["']\\s+){0,4}(?:value\\s*=\\s*)?["'\`]?(${id})(?![\\w-])`,
  'i',
);
const idOfTag = new RegExp(`\\svalue\\s*=\\s*["']?(${id})(?![\\w-])`, 'i');

/** Names of a session's id begin here. */
const sessionName = /sess(?:ion|id|_id|-id)/gi;
/** More names than this in one text are not looked at. */
const maxNames = 5_000;
/** For so many the text further around is read too. */
const maxFurther = 300;
const near = 160;
const far = 3_000;

/** A bare session id with the evidence that it is one, and the name it stood under. */
export interface BareId {
  session_id: string;
  name: string;
  index: number;
}

/**
 * Ids of payment sessions that stand bare in a text that is no JSON: script source, HTML, form posts, log lines. The
 * name must say Klarna, or the object must be Klarna's: its key says so, or a create-session answer stands around it.
 */
export function bareIdsInText(text: string): BareId[] {
  const found: BareId[] = [];
  const anchor = new RegExp(sessionName);
  let further = 0;
  for (let count = 0; count < maxNames; count++) {
    const match = anchor.exec(text);
    if (!match) break;
    const { index } = match;
    const behind = plainText(text.slice(index, index + 2 * near));
    const ahead = plainText(text.slice(Math.max(0, index - near), index));
    const prefix = /[\w.$-]{0,60}$/.exec(ahead)?.[0] ?? '';
    const direct = idBehindName.exec(behind);
    if (!direct) {
      const session_id = idInTag(ahead, behind, prefix);
      if (session_id !== undefined) found.push({ session_id, name: prefix + match[0], index });
      continue;
    }
    const [, word = '', idKey, session_id = ''] = direct;
    const names = [
      ...bracketNames(ahead, prefix),
      ...`${prefix}${word}`.split('.'),
      ...(idKey ? ['id'] : []),
    ];
    if (nameKlarnaSessionId(names)) {
      if (!isForeignObject(text, index)) found.push({ session_id, name: names.join('.'), index });
    } else if (further++ < maxFurther) {
      const owner = ownerOf(text, index);
      const says = owner.name !== undefined && nameKlarnaSessionId([owner.name, ...names]);
      if (!owner.foreign && (says || (owner.createAnswer && nameKlarnaSessionId(['klarna', ...names])))) {
        found.push({ session_id, name: names.join('.'), index });
      }
    }
  }
  return found;
}

/** `payment[klarna_kp][session_id`: the names of the brackets before the last. */
function bracketNames(ahead: string, prefix: string): string[] {
  const brackets = /((?:[\w-]{1,40}\]?\[["']?){1,5})$/.exec(ahead.slice(0, ahead.length - prefix.length));
  return (brackets?.[1] ?? '').split(/[[\]"']+/).filter((name) => name !== '');
}

/** `<input value="…" name="klarna_session_id">`: the value stands before the name. */
function idInTag(ahead: string, behind: string, prefix: string): string | undefined {
  const word = /^[\w-]*/.exec(behind)?.[0] ?? '';
  if (!saysKlarna(prefix) || !nameKlarnaSessionId([prefix + word])) return undefined;
  const tag = ahead.slice(ahead.lastIndexOf('<') + 1);
  return tag.includes('>') ? undefined : (idOfTag.exec(tag)?.[1] ?? undefined);
}

/** The object around an index: the key it stands under, and whether it is one of Klarna's create-session answers. */
function ownerOf(text: string, index: number): { name?: string; createAnswer: boolean; foreign: boolean } {
  const ahead = plainText(text.slice(Math.max(0, index - far), index));
  const behind = plainText(text.slice(index, index + far));
  let depth = 0;
  let start = ahead.length - 1;
  for (; start >= 0; start--) {
    const character = ahead.charAt(start);
    if (character === '}') depth++;
    else if (character === '{' && depth-- === 0) break;
  }
  if (start < 0) return { createAnswer: false, foreign: false };
  const object = ahead.slice(start) + upToBrace(behind);
  const name = /([\w$-]{1,60})["'`\]]{0,2}\s*(?::|=>?)\s*[[(]?\s*$/.exec(
    ahead.slice(Math.max(0, start - 80), start),
  )?.[1];
  return {
    ...(name !== undefined && { name }),
    createAnswer: /payment_?method_?categories|show_?form\b|collected_?shipping_?address/i.test(object),
    foreign: isOtherProduct(object),
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

function isForeignObject(text: string, index: number): boolean {
  return ownerOf(text, index).foreign;
}

/** Whether a text around an id speaks of another of Klarna's products. */
export function isOtherProduct(text: string): boolean {
  return /\/hpp\/|hpp_|\/kco\/|krn:payment|online-metrix|org_id/i.test(text);
}
