import { type Field, fieldPath, fields } from '../../klarna/fields/fields.ts';
import { color, type FieldLimits, limitsOf } from '../../klarna/fields/limits.ts';
import { type JsonPath, jsonPath } from '../../klarna/json-path.ts';
import { isJsonObject, type JsonObject } from '../calls/klarna-call.ts';
import { jsonTypeOf, typeAdvice, wrongType } from './json-types.ts';
import type { Problem } from './problem.ts';
import { textProblem } from './text-problem.ts';
import { wholeNumberProblem } from './whole-number.ts';

/** What decides how strict the check is, and which fields it leaves to others. */
export interface FieldCheck {
  /** Whether Klarna has refused the field at this path: then also limits count that Klarna does not always enforce. */
  isRefused(path: string): boolean;
  /** Whether another check judges the number, or the string, at this path of the table of fields. */
  isJudgedElsewhere(tablePath: string): boolean;
  /** Whether the body was written without quotation marks, so that a number may have been a string. */
  isUnquoted?: boolean;
}

/**
 * Everything in a body that the table of fields does not allow: types, lengths, formats, documented values, numbers. Only
 * fields that a shop sends are checked, and only by their own value. `null` is no value. Never throws.
 */
export function fieldProblems(body: JsonObject, check: FieldCheck): Problem[] {
  return problemsInObject(body, [], { body, check });
}

interface Context {
  body: JsonObject;
  check: FieldCheck;
}

function problemsInObject(object: JsonObject, path: JsonPath, context: Context): Problem[] {
  return Object.entries(object).flatMap(([name, value]) => problemsAt(value, [...path, name], context));
}

function problemsAt(value: unknown, path: JsonPath, context: Context): Problem[] {
  if (value === null || value === undefined) return [];
  const { check, body } = context;
  const tablePath = fieldPath(path);
  const field = fieldAt(tablePath);
  if (field === undefined || !field.uses.some((use) => use !== 'read')) return [];
  const at = jsonPath(path);
  const isRefused = check.isRefused(at);
  const type = jsonTypeOf(value);
  const isJudgedElsewhere = check.isJudgedElsewhere(tablePath);
  if (field.type === 'integer') {
    const problem = isJudgedElsewhere ? undefined : wholeNumberProblem(at, value, limitsOf(tablePath));
    return problem === undefined ? [] : [{ outcome: 'fail', ...problem, path: at }];
  }
  if (type !== undefined && type !== field.type) {
    const outcome = outcomeOfType(type, field.type, value);
    if (check.isUnquoted && outcome !== 'fail') return [];
    return [
      {
        outcome: isRefused ? 'fail' : outcome,
        says: wrongType(at, type, field.type),
        advice: typeAdvice(type, field.type),
        path: at,
      },
    ];
  }
  if (Array.isArray(value))
    return value.flatMap((item, index) => problemsInItem(item, [...path, index], context));
  if (isJsonObject(value)) return problemsInObject(value, path, context);
  if (typeof value !== 'string' || isJudgedElsewhere) return [];
  const problem = textProblem(value, {
    path: at,
    limits: limitsAt(tablePath),
    isPersonal: field.personal !== undefined,
    country: countryOf(body, path),
    isRefused,
  });
  return problem === undefined ? [] : [problem];
}

/** An item of a list: an object with fields of the table, or a value that has a row of its own. */
function problemsInItem(item: unknown, path: JsonPath, context: Context): Problem[] {
  if (fields.has(fieldPath(path))) return problemsAt(item, path, context);
  if (isJsonObject(item)) return problemsInObject(item, path, context);
  const type = jsonTypeOf(item);
  const at = jsonPath(path);
  return type === undefined
    ? []
    : [
        {
          outcome: 'fail',
          says: wrongType(at, type, 'object'),
          advice: typeAdvice(type, 'object'),
          path: at,
        },
      ];
}

/** The older colors of `options` have no row of their own. */
const oldColor = /^options\.color_\w+$/;

function fieldAt(tablePath: string): Field | undefined {
  return fields.get(oldColor.test(tablePath) ? 'options.color_text' : tablePath);
}

function limitsAt(tablePath: string): FieldLimits {
  return oldColor.test(tablePath) ? color : limitsOf(tablePath);
}

/** Readers of JSON commonly take a number or a boolean as a string, and PHP sends an empty object as an empty list. */
function outcomeOfType(actual: string, documented: string, value: unknown): 'fail' | 'warn' | 'info' {
  if (documented === 'string' && (actual === 'number' || actual === 'boolean')) return 'info';
  return Array.isArray(value) && value.length === 0 ? 'warn' : 'fail';
}

/** The country of the address that a field is in; otherwise the country of the purchase. */
function countryOf(body: JsonObject, [object]: JsonPath): string | undefined {
  const address = typeof object === 'string' ? body[object] : undefined;
  const country = isJsonObject(address) ? address.country : undefined;
  const purchase = body.purchase_country;
  if (typeof country === 'string' && country !== '') return country;
  return typeof purchase === 'string' ? purchase : undefined;
}
