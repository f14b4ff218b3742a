import { type ApiErrorFields, readApiError } from '../../klarna/api-error.ts';

/** Klarna's answer among the objects of a text: the one with error fields. */
export function refusalAmong(objects: readonly object[]): ApiErrorFields | undefined {
  return objects
    .map((object) => readApiError(object))
    .find(({ error_code, error_messages }) => error_code !== undefined || error_messages.length > 0);
}

const correlationId = /correlation[_-]?id["'\\\s:=]{1,12}([\w-]{8,64})/i;

/**
 * Klarna's answer as a line of a log or a message has it: `Bad value: order_lines[0].total_tax_amoun`,
 * `Not matching fields: [billing_address.postal_code]`.
 */
export function refusalInLines(text: string): ApiErrorFields | undefined {
  const error_messages = text
    .split(/[\r\n]+/)
    .slice(0, 5000)
    .flatMap(messagesOfLine)
    .slice(0, 20);
  if (error_messages.length === 0) return undefined;
  const correlation_id = correlationId.exec(text)?.[1];
  return {
    error_code: 'BAD_VALUE',
    error_messages: [...new Set(error_messages)],
    ...(correlation_id !== undefined && { correlation_id }),
  };
}

function messagesOfLine(line: string): string[] {
  const start = line.search(/Not matching fields: ?\[/);
  if (start !== -1) {
    const rest = line.slice(start, start + 4000);
    const end = closingBracket(rest);
    return end === -1 ? [] : [rest.slice(0, end + 1)];
  }
  // The documentation prints `BAD_VALUE : locale`, the wire says `Bad value: locale`.
  const fields = /(?:Bad value|BAD_VALUE) ?: ?([a-z_]{2,60}[\w.[\], ]{0,2000})/.exec(line)?.[1];
  return fields === undefined ? [] : [`Bad value: ${fields.trim().replace(/[,.]+$/, '')}`];
}

/** The bracket that closes the list: names of fields have brackets of their own. */
function closingBracket(text: string): number {
  let depth = 0;
  for (let index = text.indexOf('['); index < text.length; index += 1) {
    if (text[index] === '[') depth += 1;
    else if (text[index] === ']' && --depth === 0) return index;
  }
  return -1;
}
