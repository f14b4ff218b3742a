import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maxPasted, readPasted } from '../../../../lib/diagnosis/pasted/read-pasted.ts';
import { cpuTimeOf } from '../../cpu-time.ts';
import { rendered } from '../../language/rendered.ts';

const body = {
  purchase_country: 'SE',
  purchase_currency: 'SEK',
  locale: 'sv-SE',
  order_amount: 9000,
  order_lines: [{ name: "Women's sample {1}", quantity: 1, unit_price: 9000, total_amount: 9000 }],
};
const json = JSON.stringify(body);
const answer = {
  error_code: 'BAD_VALUE',
  error_messages: ['Bad value: order_lines[0].total_tax_amount'],
  correlation_id: '6fe50af4-1111-4aaa-8888-8a5a5a5a5a5a',
};
const mismatch = 'Not matching fields: [billing_address.postal_code, order_lines[0].name]';

function read(text: string, choice?: 'session' | 'order') {
  const reading = rendered(readPasted(text, choice));
  if (reading.kind !== 'exchanges') throw new Error(`${reading.kind}: ${reading.why}`);
  return reading.pasted;
}

function bodyOf(text: string, choice?: 'session' | 'order') {
  const { checked, note } = read(text, choice);
  const { request: pasted } = checked;
  if (pasted === undefined) throw new Error(`No body: ${note}`);
  return { ...checked, pasted };
}

const api = 'https://api.playground.klarna.com/payments/v1';
const shellQuoted = json.replaceAll("'", "'\\''");

describe('a request body is found', () => {
  test.each([
    ['bare', json],
    ['printed over several lines', JSON.stringify(body, null, 2)],
    ['with text around it', `Hello,\nwe send {this}:\n${json}\nand wonder.`],
    ['before Klarna’s answer', `${json}\n${JSON.stringify(answer)}`],
    ['behind Klarna’s answer', `HTTP/1.1 400\n\n${JSON.stringify(answer, null, 2)}\n\n${json}`],
    ['in a curl command', `curl -X POST ${api}/sessions -H 'Authorization: Basic x' -d '${shellQuoted}'`],
    ['in a curl command with double quotes', `curl ${api}/sessions -d "${json.replaceAll('"', '\\"')}"`],
    [
      'in a curl command as Chrome copies it',
      `curl '${api}/sessions' --data-raw $'${json.replaceAll("'", "\\'")}'`,
    ],
    [
      'in an HTTP message',
      `POST /payments/v1/sessions HTTP/1.1\r\nHost: api.klarna.com\r\nContent-Type: application/json\r\n\r\n${json}`,
    ],
    [
      'inside a log’s JSON',
      JSON.stringify({ request: { method: 'POST', body }, response: { body: answer } }),
    ],
    ['as a string inside a log’s JSON', JSON.stringify({ request: { body: json }, response: { code: 400 } })],
    [
      'as a string in a string',
      JSON.stringify({ message: JSON.stringify({ request: { body: json } }), level: 'error' }),
    ],
    ['in a program', `const body = { method: 'POST', body: ${json} };`],
    ['behind a bracket that nothing closes', `if (klarna) { send(\n${json}`],
    ['with line breaks that a log put into strings', json.replace('sample', 'sample\n')],
  ])('%s', (_, text) => {
    const { pasted } = bodyOf(text);
    expect(pasted.session.order_amount).toBe(9000);
    expect(pasted.session.order_lines?.[0]?.name).toMatch(/^Women's sample\s{1,2}\{1\}$/);
  });

  test('a wrong type in it costs only itself, and stays in the body', () => {
    const { pasted } = bodyOf(JSON.stringify({ ...body, order_amount: '9000' }));
    expect(pasted.session.order_amount).toBeNull();
    expect(pasted.session.purchase_country).toBe('SE');
    expect(pasted.body).toHaveProperty('order_amount', '9000');
  });

  test('the body of an update may have one field', () => {
    expect(bodyOf('{"order_amount": 1}').pasted.session.order_amount).toBe(1);
  });

  test('among several, the fullest is taken', () => {
    expect(bodyOf(`{"order_amount": 1}\n${json}`).pasted.session.order_amount).toBe(9000);
  });
});

describe('Klarna’s answer is found', () => {
  test.each([
    ['as JSON', JSON.stringify(answer), answer.error_messages[0], answer.correlation_id],
    [
      'as JSON in a log',
      JSON.stringify({ response: { body: JSON.stringify(answer) } }),
      answer.error_messages[0],
      answer.correlation_id,
    ],
    ['as a bare line', 'Bad value: order_lines[0].total_tax_amount', answer.error_messages[0], undefined],
    [
      'as a bare line of two fields',
      'Error 400: Bad value: purchase_currency, purchase_country.',
      'Bad value: purchase_currency, purchase_country',
      undefined,
    ],
    ['as the documentation prints it', 'BAD_VALUE : locale', 'Bad value: locale', undefined],
    ['with brackets in brackets', `409 ${mismatch} at Session`, mismatch, undefined],
    [
      'run together, as a plugin’s note has it',
      `error_code: BAD_VALUEerror_messages: ${mismatch}`,
      mismatch,
      undefined,
    ],
    ['with its id in the log', `${mismatch}\ncorrelation_id: 6fe50af4-1111`, mismatch, '6fe50af4-1111'],
  ])('%s', (_, text, message, correlation_id) => {
    const { answer } = bodyOf(`${text}\n${json}`);
    expect(answer?.error.error_messages).toEqual([message]);
    expect(answer?.error.correlation_id).toBe(correlation_id);
  });

  test('alone, it asks for the body', () => {
    const { checked, note } = read(JSON.stringify(answer));
    expect(checked).toMatchObject({ request: undefined, answer: { error: answer } });
    expect(note).toMatch(/also paste its body/);
  });

  test('and none is made up', () => {
    expect(bodyOf(json).answer).toBeUndefined();
  });
});

describe('what it is', () => {
  const order = `${api}/authorizations/0b1d9815-165e-42e2/order`;
  test.each([
    ['session', 'text', 'the address of create session', `POST ${api}/sessions ${json}`, 'order'],
    ['order', 'text', 'the address of create order', `POST ${order} ${json}`, 'session'],
    [
      'order',
      'text',
      'the address of create order, escaped',
      `${order.replaceAll('/', '\\/')} ${json}`,
      undefined,
    ],
    ['order', 'text', 'an answer only create order gives', `${mismatch} ${json}`, undefined],
    [
      'order',
      'text',
      'a field only create order takes',
      JSON.stringify({ ...body, auto_capture: true }),
      undefined,
    ],
    ['session', 'text', 'a field only a session has', JSON.stringify({ ...body, intent: 'buy' }), 'order'],
    ['order', 'choice', 'the developer', json, 'order'],
    ['session', 'choice', 'the developer', json, 'session'],
    ['session', 'assumed', 'nobody', json, undefined],
    [
      'order',
      'choice',
      'fields that contradict each other, so the developer',
      JSON.stringify({ ...body, intent: 'buy', auto_capture: true }),
      'order',
    ],
  ] as const)('%s, by %s: %s', (kind, kindFrom, _, text, choice) => {
    const reading = bodyOf(text, choice);
    expect(reading.pasted.kind).toBe(kind);
    expect(reading.kindFrom).toBe(kindFrom);
  });
});

describe('what cannot be read is said', () => {
  test.each([
    ['nothing at all', '  \n', /Paste the body/],
    ['no JSON', 'It does not work.', /no request body/],
    ['JSON of something else', '{"name": "sample", "status": 200}', /no request body/],
    ['a list', '[1, 2]', /no request body/],
    ['an end that is missing', `log\n${json.slice(0, -10)}`, /starts in line 2 is incomplete/],
    ['too many levels', `{"order_amount": ${'['.repeat(40)}${']'.repeat(40)}}`, /more than 32 levels/],
    ['too long a text', ' '.repeat(maxPasted) + json, /too long/],
  ])('%s', (_, text, why) => {
    const reading = rendered(readPasted(text));
    expect(reading.kind).toBe('nothing');
    expect(reading.kind === 'nothing' && reading.why).toMatch(why);
  });
});

describe('whatever is pasted', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.json(),
    fc
      .array(
        fc.constantFrom(
          '{',
          '}',
          '"',
          '\\',
          "'",
          '[',
          ']',
          ',',
          ':',
          '\n',
          'order_amount',
          '1',
          'Bad value: ',
          'Not matching fields: [',
        ),
        { maxLength: 80 },
      )
      .map((parts) => parts.join('')),
    fc.nat({ max: json.length }).map((end) => json.slice(0, end)),
  );

  test('the result is a body, an answer with a note, or a sentence', () => {
    fc.assert(
      fc.property(anything, fc.constantFrom('session', 'order', undefined), (text, choice) => {
        const reading = rendered(readPasted(text, choice));
        if (reading.kind === 'nothing') expect(reading.why).toMatch(/^[A-Z].*[.]$/s);
        else if (reading.pasted.checked.request)
          expect(typeof reading.pasted.checked.request.body).toBe('object');
        else expect(reading.pasted).toMatchObject({ checked: { answer: {} }, note: /^[A-Z].*[.]$/s });
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ['brackets that open', '{'.repeat(1_000_000)],
    ['brackets that close', '{}'.repeat(500_000)],
    ['quotes', '{"'.repeat(500_000)],
    ['lists in the name of a field', 'Not matching fields: ['.repeat(50_000)],
    ['escapes', '\\"{'.repeat(300_000)],
    ['nested JSON', `{"a":${'['.repeat(400_000)}`],
    ['lines that begin like an answer', 'Bad value: a\n'.repeat(80_000)],
  ])('a million characters of it take less than two seconds: %s', (_, text) => {
    expect(cpuTimeOf(() => void rendered(readPasted(text)))).toBeLessThan(2000);
  });
});
