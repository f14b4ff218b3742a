import { parseBoundedJson } from '../../klarna/bounded-json.ts';
import {
  type MerchantDataType,
  merchantData,
  merchantDataContentType,
  merchantDataTime,
} from '../../klarna/fields/extra-merchant-data.ts';
import { type JsonPath, jsonPath } from '../../klarna/json-path.ts';
import { counted, type Text, t } from '../../language/text.ts';
import { isJsonObject, type JsonObject } from '../calls/klarna-call.ts';
import { jsonTypeOf, typeAdvice, typeNames } from './json-types.ts';
import type { Problem } from './problem.ts';

/** How many levels the JSON in an attachment may have. The schema has six. */
const maxLevels = 32;
const bodyPath = 'attachment.body';

/**
 * What is wrong with the `attachment` of a body: its content type, its JSON, and the values in that JSON by Klarna's schema
 * for extra merchant data. A finding about a value has the path of the string that it is in, and names the inner path. The
 * table of fields covers the types of the two fields themselves. Never throws.
 */
export function attachmentProblems({ attachment }: JsonObject): Problem[] {
  if (!isJsonObject(attachment)) return [];
  const { content_type, body } = attachment;
  const isMerchantData =
    typeof content_type !== 'string' || /vnd\.klarna\.internal\.emd-v2\+json/i.test(content_type);
  return [...contentTypeProblems(content_type), ...(isMerchantData ? bodyProblems(body) : [])];
}

function contentTypeProblems(content_type: unknown): Problem[] {
  const path = 'attachment.content_type';
  const advice = t`For extra merchant data, send \`${merchantDataContentType}\`.`;
  if (content_type === undefined || content_type === null || content_type === '')
    return [{ outcome: 'fail', says: t`\`${path}\` is missing. Klarna requires it.`, advice, path }];
  if (typeof content_type !== 'string' || /^application\/vnd\.klarna\./i.test(content_type)) return [];
  return [{ outcome: 'warn', says: t`\`${path}\` is not a content type of Klarna.`, advice, path }];
}

function bodyProblems(body: unknown): Problem[] {
  const fail = (says: Text, advice: Text): Problem[] => [{ outcome: 'fail', says, advice, path: bodyPath }];
  if (body === undefined || body === null || body === '')
    return fail(
      t`\`${bodyPath}\` is missing. Klarna requires it.`,
      t`Send the JSON as a string, or leave out \`attachment\`.`,
    );
  // An object is a wrong type, but its values are those that the string would have.
  if (isJsonObject(body)) return packageProblems(body);
  if (typeof body !== 'string') return [];
  const json = parseBoundedJson(body, maxLevels);
  if (json.kind !== 'json')
    return fail(
      t`\`${bodyPath}\` is not valid JSON.`,
      t`Encode an object as JSON, for example with \`JSON.stringify\` or \`json_encode\`, and send that string.`,
    );
  if (typeof json.value === 'string')
    return fail(t`\`${bodyPath}\` is encoded as JSON twice.`, t`Encode the object as JSON once.`);
  if (!isJsonObject(json.value))
    return fail(
      t`\`${bodyPath}\` does not contain a JSON object.`,
      t`Send an object with packages, for example \`${'{"customer_account_info":[…]}'}\`.`,
    );
  return packageProblems(json.value);
}

function packageProblems(data: JsonObject): Problem[] {
  return Object.entries(data).flatMap(([name, value]): Problem[] => {
    const type = Object.hasOwn(merchantData, name) ? merchantData[name] : undefined;
    if (type !== undefined) return problemsAt(value, type, [name]);
    return [
      {
        outcome: 'info',
        says: t`\`${bodyPath}\` has \`${name.slice(0, 60)}\`, which Klarna’s schema does not have.`,
        advice: t`Compare the name with Klarna’s schema for extra merchant data.`,
        path: bodyPath,
      },
    ];
  });
}

/** `null` and an empty string are no value: Klarna's own samples leave fields empty. */
function problemsAt(value: unknown, type: MerchantDataType, path: JsonPath): Problem[] {
  if (value === null || value === undefined || value === '') return [];
  switch (type.kind) {
    case 'list':
      return Array.isArray(value)
        ? value.flatMap((item, index) => problemsAt(item, type.items, [...path, index]))
        : ofWrongType(value, 'array', path);
    case 'object':
      return isJsonObject(value)
        ? [...fieldProblems(value, type, path), ...otherFields(value, type, path)]
        : ofWrongType(value, 'object', path);
    case 'boolean':
      return typeof value === 'boolean' || value === 'true' || value === 'false'
        ? []
        : ofWrongType(value, 'boolean', path);
    case 'number':
    case 'integer':
      return numberProblems(value, type.kind, path);
    default:
      return typeof value === 'string'
        ? stringProblems(value, type, path)
        : ofWrongType(value, 'string', path);
  }
}

function fieldProblems(
  value: JsonObject,
  { fields }: Extract<MerchantDataType, { kind: 'object' }>,
  path: JsonPath,
): Problem[] {
  return Object.entries(fields).flatMap(([name, type]) =>
    Object.hasOwn(value, name) ? problemsAt(value[name], type, [...path, name]) : [],
  );
}

function otherFields(
  value: JsonObject,
  { fields, closed }: Extract<MerchantDataType, { kind: 'object' }>,
  path: JsonPath,
): Problem[] {
  if (closed === undefined) return [];
  return Object.keys(value)
    .filter((name) => !Object.hasOwn(fields, name))
    .map((name) =>
      problem(
        t`${placeOf([...path, name])} is a field that Klarna’s schema for extra merchant data (EMD) does not allow.`,
        t`Klarna documents ${Object.keys(fields)
          .map((one) => `\`${one}\``)
          .join(', ')}.`,
      ),
    );
}

/** Klarna's samples also have numbers as strings. */
function numberProblems(value: unknown, kind: 'number' | 'integer', path: JsonPath): Problem[] {
  if (typeof value === 'string' && /^-?\d+(?:\.\d+)?$/.test(value)) return [];
  if (typeof value !== 'number') return ofWrongType(value, kind, path);
  if (kind === 'number' || Number.isInteger(value)) return [];
  return [problem(t`${placeOf(path)} is not a whole number.`, t`Send a whole number.`)];
}

function stringProblems(
  value: string,
  type: Extract<MerchantDataType, { kind: 'string' | 'time' | 'words' }>,
  path: JsonPath,
): Problem[] {
  switch (type.kind) {
    case 'words':
      return type.words.includes(value)
        ? []
        : [
            problem(
              t`${placeOf(path)} has a value that Klarna’s schema for extra merchant data (EMD) does not have.`,
              t`Klarna documents ${type.words
                .filter((word) => word !== '')
                .map((word) => `\`${word}\``)
                .join(', ')}.`,
            ),
          ];
    case 'time':
      return merchantDataTime.test(value)
        ? []
        : [
            problem(
              t`${placeOf(path)} is not a time of the form that Klarna documents.`,
              t`Send the time in UTC, like \`2026-11-24T15:00:00Z\`, without a time zone or fractions of a second.`,
            ),
          ];
    case 'string':
      return lengthProblems(value, type, path);
    default:
      return type satisfies never;
  }
}

function lengthProblems(
  value: string,
  { minLength = 0, maxLength = Number.POSITIVE_INFINITY }: Extract<MerchantDataType, { kind: 'string' }>,
  path: JsonPath,
): Problem[] {
  const length = Array.from(value).length;
  if (length >= minLength && length <= maxLength) return [];
  const says =
    minLength === maxLength
      ? t`${placeOf(path)} has ${counted(length, 'character')}, but Klarna documents ${minLength}.`
      : t`${placeOf(path)} has ${counted(length, 'character')}, but Klarna documents at most ${maxLength}.`;
  const advice =
    minLength === maxLength
      ? t`Send the IATA code of ${minLength} letters or digits.`
      : t`Shorten it to ${maxLength}.`;
  return [problem(says, advice)];
}

function ofWrongType(
  value: unknown,
  documented: 'array' | 'object' | 'string' | 'number' | 'integer' | 'boolean',
  path: JsonPath,
): Problem[] {
  const actual = jsonTypeOf(value);
  if (actual === undefined) return [];
  const says = t`${placeOf(path)} is ${typeNames[actual]}, but Klarna documents ${typeNames[documented]}.`;
  return [problem(says, typeAdvice(actual, documented))];
}

/** "`other_delivery_address[0].shipping_method` in `attachment.body`" */
function placeOf(path: JsonPath): Text {
  return t`\`${jsonPath(path)}\` in \`${bodyPath}\``;
}

function problem(says: Text, advice: Text): Problem {
  return { outcome: 'fail', says, advice, path: bodyPath };
}
