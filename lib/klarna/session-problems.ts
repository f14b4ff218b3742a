import { type Text, t } from '../language/text.ts';
import type { ShapeProblem } from './failure.ts';
import type { UnexpectedValue } from './parse-leniently.ts';

/** Why an answer is not a payment session, as a sentence. */
export function describeShapeProblem(problem: ShapeProblem): Text {
  switch (problem.why) {
    case 'not-an-object':
      return describeNonObject(problem.received);
    case 'no-known-field':
      return t`The answer has none of the fields of a payment session.`;
    case 'too-many-unexpected-types':
      return t`Too many values do not have their documented type.`;
    default:
      return problem satisfies never;
  }
}

function describeNonObject(received: Extract<ShapeProblem, { why: 'not-an-object' }>['received']): Text {
  switch (received) {
    case 'nothing':
      return t`The answer is empty, not a JSON object.`;
    case 'null':
      return t`The answer is null, not a JSON object.`;
    case 'list':
      return t`The answer is a list, not a JSON object.`;
    case 'string':
      return t`The answer is a string, not a JSON object.`;
    case 'number':
      return t`The answer is a number, not a JSON object.`;
    case 'boolean':
      return t`The answer is a boolean, not a JSON object.`;
    default:
      return received satisfies never;
  }
}

/** What is wrong with a value, to follow its path. Types are named as in JSON Schema. */
export function describeUnexpectedValue(value: UnexpectedValue): Text {
  switch (value.kind) {
    case 'wrong-type':
      return t`expected ${value.expected}, received ${value.received}`;
    case 'other':
      return t`Invalid input`;
    default:
      return value satisfies never;
  }
}
