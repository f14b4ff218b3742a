import { afterEach, describe, expect, test } from 'vitest';
import { readPaymentSession } from '../../../lib/klarna/session.ts';
import { shapeWords } from '../../../lib/klarna/shape-words.ts';
import { unexpectedWords } from '../../../lib/klarna/unexpected-words.ts';
import { english, speak } from '../../../lib/language/spoken.ts';
import { speakMarked } from '../language/marked.ts';

afterEach(() => speak(english));

describe('why an answer is no session', () => {
  const answers = [null, [], 'incomplete', 5, true, {}, { order_id: 'sample' }];

  test.each(answers.map((answer) => [answer] as const))('is translated of %j', (answer) => {
    const reading = readPaymentSession(answer);
    const why = reading.kind === 'wrong-shape' ? reading.why : '';
    expect(shapeWords(why)).toBe(why);
    speakMarked();
    expect(shapeWords(why)).toBe(`‹${why}›`);
  });

  test('stays as it is where an older version worded it otherwise', () => {
    speakMarked();
    expect(shapeWords('The answer is odd.')).toBe('The answer is odd.');
  });
});

test.each([
  [{ status: 5 }, 'expected string, received number'],
  [{ order_lines: 'none' }, 'expected array, received string'],
])('what is unexpected in %j is said without zod’s beginning, and translated', (answer, words) => {
  const reading = readPaymentSession(answer);
  const [value] = reading.kind === 'session' ? reading.unexpected : [];
  if (value === undefined) throw new Error('Nothing was unexpected.');
  expect(unexpectedWords(value)).toBe(words);
  speakMarked();
  expect(unexpectedWords(value)).toMatch(/^‹.*›$/);
});

test('a value that is wrong in another way than its type is said to be so', () => {
  expect(unexpectedWords({ message: 'Invalid input' })).toBe('Invalid input');
});
