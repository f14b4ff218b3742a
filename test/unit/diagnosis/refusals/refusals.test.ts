import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diagnose } from '../../../../lib/diagnosis/diagnose.ts';
import { nothingKnown } from '../../../../lib/diagnosis/known.ts';
import { readPasted } from '../../../../lib/diagnosis/pasted/read-pasted.ts';
import { explainRefusal, refusalOf } from '../../../../lib/diagnosis/refusals/explain-refusal.ts';
import { refusals } from '../../../../lib/diagnosis/refusals/refusals.ts';
import { readSucceeds } from '../../../../lib/diagnosis/rules/read-succeeds.ts';
import { overallResult } from '../../../../lib/diagnosis/summary.ts';
import { readApiError } from '../../../../lib/klarna/api-error.ts';
import { refusedFieldsOf } from '../../../../lib/klarna/refusal-message.ts';
import { rendered } from '../../language/rendered.ts';
import { acceptedOrder } from '../accepted-order.ts';
import { knownText } from '../example.ts';
import { type PublicRefusal, publicRefusals } from './public-refusals.ts';
import { refusalsDocument } from './refusals-document.ts';

const every = [...publicRefusals].map(([name, refusal]) => ({ name, ...refusal }));

function answerOf({ answer, status, operation }: PublicRefusal) {
  return { error: readApiError(answer), status, operation: operation ?? undefined, server: undefined };
}

describe('an answer that is publicly known', () => {
  test.each(every)('$name is explained by its row', (refusal) => {
    const { explained } = refusal;
    const row = refusalOf(answerOf(refusal));
    expect({ refusal: row?.id ?? null, product: row?.product ?? null }).toEqual({
      refusal: explained.refusal,
      product: explained.product,
    });
    const fields = refusedFieldsOf(answerOf(refusal).error.error_messages).map(({ path }) => path);
    expect(fields).toEqual(explained.fields ?? []);
  });

  test.each(every.filter(({ explained }) => explained.refusal !== null))(
    '$name is explained without its status',
    (refusal) => {
      const row = refusalOf({ ...answerOf(refusal), status: undefined });
      // Only the status tells a 409 without a message from a 400.
      const expected = refusal.name === 'conflict-without-message' ? 'bad-value' : refusal.explained.refusal;
      expect(row?.id).toBe(expected);
    },
  );

  test('covers every row', () => {
    const covered = new Set(every.map(({ explained }) => explained.refusal));
    expect(refusals.map(({ id }) => id).filter((id) => !covered.has(id))).toEqual([]);
  });
});

test('every row has an id of its own, and at least one step', () => {
  expect(new Set(refusals.map(({ id }) => id)).size).toBe(refusals.length);
  expect(refusals.filter(({ steps }) => steps.length === 0)).toEqual([]);
});

describe('an answer in no table', () => {
  const explain = (error_code: string | undefined, ...error_messages: string[]) =>
    rendered(
      explainRefusal({
        error: { ...(error_code !== undefined && { error_code }), error_messages },
        status: 418,
        operation: 'create-session',
        server: undefined,
      }),
    );

  test('is shown as it came, and no cause is named', () => {
    const { refusal, title, meaning, steps } = explain('TEAPOT', 'Short and stout');
    expect(refusal).toBeUndefined();
    expect(title).toBe('Klarna refused to create the session (TEAPOT, 418).');
    expect(meaning).toBe(
      'Klarna does not document this answer for Payments, so its cause is not known here. Klarna’s words: “Short and stout”',
    );
    expect(steps).toEqual([
      'Ask Klarna what the answer means. They can find the request by its `correlation_id`.',
    ]);
  });

  test('a long message is cut', () => {
    expect(explain('TEAPOT', 'x'.repeat(1000)).meaning.length).toBeLessThan(500);
  });

  test('a message beside a known code is quoted', () => {
    expect(explain('BAD_VALUE', 'Something new').meaning).toMatch(/“Something new”$/);
  });
});

test('a failed read says what Klarna documents of its error code', () => {
  const answer = {
    status: 403,
    contentType: 'application/json',
    bytes: 100,
    durationMs: 10,
    error_code: 'INVALID_OPERATION',
    error_messages: [],
  };
  const failed = { failedAt: 0, session_id: 'sample', failure: { kind: 'forbidden' as const, answer } };
  const [verdict] = rendered(readSucceeds.check({ ...nothingKnown, failed }));
  expect(verdict).toMatchObject({
    outcome: 'fail',
    says: expect.stringContaining('The merchant account may not do this, or is not set up for it.'),
  });
});

/** The ways in which an answer reaches a developer. */
const wrappings: readonly [string, (json: string, status: number) => string][] = [
  ['as JSON', (json) => json],
  [
    'in an HTTP message',
    (json, status) => `HTTP/1.1 ${status} Refused\r\nContent-Type: application/json\r\n\r\n${json}`,
  ],
  ['in a log line', (json, status) => `[2026-01-01] klarna.ERROR: response ${status} ${json} []`],
  ['as a string in JSON', (json, status) => JSON.stringify({ response: { code: status, body: json } })],
  ['with escaped quotes', (json) => `"message":"${json.replaceAll('"', '\\"')} (truncated"`],
  [
    'in HTML',
    (json) =>
      `<p class="error">${json.replaceAll('"', '&quot;').replaceAll('[', '&#91;').replaceAll(']', '&#93;')}</p>`,
  ],
];

describe.each(wrappings)('a pasted answer %s', (_, wrap) => {
  test.each(every)('$name is a fail with the same explanation', (refusal) => {
    const known = knownText(wrap(JSON.stringify(refusal.answer), refusal.status));
    if (known.answer === undefined) throw new Error('No answer was found.');
    expect(refusalOf({ ...known.answer, status: refusal.status })?.id ?? null).toBe(
      refusal.explained.refusal,
    );
    expect(overallResult(diagnose(known))).toBe('fail');
    const paths = rendered(diagnose(known)).flatMap(({ rule, path }) =>
      rule === 'refused-fields' && path !== undefined ? [path] : [],
    );
    expect(paths.sort()).toEqual([...(refusal.explained.fields ?? [])].sort());
  });
});

test.each([
  [
    'Klarna’s page for a wrong credential',
    '<html><title>401 Authorization Required</title></html>',
    'unauthorized',
  ],
  [
    'a status line with the headers of the rate limit',
    'HTTP/1.1 429 Too Many Requests\nX-Ratelimit-Reset: 3',
    'too-many-requests',
  ],
  ['a code without a field around it', 'Klarna error: BAD_VALUE', 'bad-value'],
  ['a common code beside the name of Klarna', 'klarna.ERROR NOT_FOUND', 'not-found'],
])('%s is an answer', (_, text, id) => {
  const known = knownText(text);
  expect(known.answer && refusalOf(known.answer)?.id).toBe(id);
});

test.each(['HTTP/1.1 404 Not Found', 'NOT_FOUND', 'The page says 401 Unauthorized'])(
  '%j is nobody’s answer',
  (text) => {
    expect(readPasted(text).kind).toBe('nothing');
  },
);

test('an accepted body with any answer that refuses is a fail', () => {
  fc.assert(
    fc.property(acceptedOrder, fc.constantFrom(...every), (order, { answer }) => {
      const known = knownText(`${JSON.stringify(order)}\n${JSON.stringify(answer)}`);
      expect(known.pasted?.body).toEqual(order);
      expect(overallResult(diagnose(known))).toBe('fail');
    }),
    { numRuns: 200 },
  );
});

test('any text around a refusal changes nothing', () => {
  const around = fc.string({ unit: fc.constantFrom(...'abc \n.:,;/-=#@!?'), maxLength: 200 });
  fc.assert(
    fc.property(around, around, fc.constantFrom(...every), (before, after, { answer, explained }) => {
      const known = knownText(`${before}\n${JSON.stringify(answer)}\n${after}`);
      expect(known.answer && (refusalOf({ ...known.answer, status: undefined })?.id ?? null)).toBe(
        refusalOf({ error: readApiError(answer), status: undefined })?.id ?? null,
      );
      expect(explained).toBeDefined();
    }),
    { numRuns: 200 },
  );
});

test('an answer explains only the pasted request, not the session on screen', () => {
  const { answer } = knownText(
    '{"error_code":"BAD_VALUE","error_messages":["Bad value: purchase_currency"]}',
  );
  const about = diagnose({ ...nothingKnown, answer }).map((finding) => finding.about);
  expect(
    new Set(
      about.filter((of) => of !== 'session' && of !== 'page' && of !== 'sdk-calls' && of !== 'failure'),
    ),
  ).toEqual(new Set(['pasted-body']));
});

// `npx vitest run --project unit test/unit/diagnosis -u` writes it.
test('docs/refusals.md lists them as they are', async () => {
  await expect(refusalsDocument()).toMatchFileSnapshot('../../../../docs/refusals.md');
});
