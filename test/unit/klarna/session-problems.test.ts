import { afterEach, describe, expect, test } from 'vitest';
import type { ShapeProblem } from '../../../lib/klarna/failure.ts';
import { readPaymentSession } from '../../../lib/klarna/session.ts';
import { describeShapeProblem, describeUnexpectedValue } from '../../../lib/klarna/session-problems.ts';
import { english } from '../../../lib/language/language.ts';
import { setLanguage, translate } from '../../../lib/language/on-screen.ts';
import { speakMarked } from '../language/marked.ts';

afterEach(() => setLanguage(english));

describe('describeShapeProblem', () => {
  test.each<[ShapeProblem, string]>([
    [{ why: 'not-an-object', received: 'nothing' }, 'The answer is empty, not a JSON object.'],
    [{ why: 'not-an-object', received: 'null' }, 'The answer is null, not a JSON object.'],
    [{ why: 'not-an-object', received: 'list' }, 'The answer is a list, not a JSON object.'],
    [{ why: 'not-an-object', received: 'string' }, 'The answer is a string, not a JSON object.'],
    [{ why: 'not-an-object', received: 'number' }, 'The answer is a number, not a JSON object.'],
    [{ why: 'not-an-object', received: 'boolean' }, 'The answer is a boolean, not a JSON object.'],
    [{ why: 'no-known-field' }, 'The answer has none of the fields of a payment session.'],
    [{ why: 'too-many-unexpected-types' }, 'Too many values do not have their documented type.'],
  ])('%j has its own sentence, which is translated', (problem, sentence) => {
    expect(translate(describeShapeProblem(problem))).toBe(sentence);
    speakMarked();
    expect(translate(describeShapeProblem(problem))).toBe(`‹${sentence}›`);
  });
});

describe('describeUnexpectedValue', () => {
  test.each([
    [{ status: 5 }, 'expected string, received number'],
    [{ order_lines: 'none' }, 'expected array, received string'],
    [{ order_amount: 2 ** 53 }, 'Invalid input'],
  ])('the unexpected value in %j is described, and the text is translated', (answer, words) => {
    const reading = readPaymentSession(answer);
    const [value] = reading.kind === 'session' ? reading.unexpected : [];
    if (value === undefined) throw new Error('The answer has no unexpected value.');
    expect(translate(describeUnexpectedValue(value))).toBe(words);
    speakMarked();
    expect(translate(describeUnexpectedValue(value))).toMatch(/^‹.*›$/);
  });
});
