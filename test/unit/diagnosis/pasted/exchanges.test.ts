import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ExchangeInText, exchangesIn } from '../../../../lib/diagnosis/pasted/exchanges.ts';

const api = 'https://api-na.playground.klarna.com/payments/v1';
const line = { name: 'Sample product', quantity: 1, unit_price: 9000, total_amount: 9000 };
const body = (order_amount: number) => ({ purchase_country: 'US', order_amount, order_lines: [line] });
const answer = (error_code: string, ...error_messages: string[]) => ({ error_code, error_messages });

/** What an exchange is, in short: "create-session 9000 BAD_VALUE". */
function brief({ operation, body: found, answer: refusal }: ExchangeInText): string {
  const amount = found && 'order_amount' in found.body ? found.body.order_amount : undefined;
  return [operation, amount, refusal?.error.error_code].filter((part) => part !== undefined).join(' ');
}

const exchanged = (text: string) => exchangesIn(text).exchanges;

describe('an answer belongs to the request before it', () => {
  test('in a log of HTTP messages', () => {
    const log = [
      `POST ${api}/sessions HTTP/1.1\n${JSON.stringify(body(1))}`,
      `HTTP/1.1 400 Bad Request\n${JSON.stringify(answer('BAD_VALUE', 'Bad value: order_amount'))}`,
      `POST ${api}/sessions HTTP/1.1\n${JSON.stringify(body(2))}`,
      'HTTP/1.1 200 OK\n{"session_id": "sample", "client_token": "sample"}',
      `POST ${api}/authorizations/sample-token/order HTTP/1.1\n${JSON.stringify(body(3))}`,
      `HTTP/1.1 409 Conflict\n${JSON.stringify(answer('BAD_VALUE', 'Not matching fields: [order_amount]'))}`,
    ].join('\n\n');
    const found = exchanged(log);
    expect(found.map(brief)).toEqual([
      'create-session 1 BAD_VALUE',
      'create-session 2',
      'create-order 3 BAD_VALUE',
    ]);
    expect(found.map((exchange) => exchange.answer?.status)).toEqual([400, undefined, 409]);
    expect(found.map((exchange) => exchange.line)).toEqual([2, 8, 14]);
    expect(found[0]?.answer?.server).toEqual({ environment: 'playground', region: 'na' });
  });

  test('in the entries of one JSON value', () => {
    const entry = (amount: number, refused: boolean) => ({
      request: { method: 'POST', url: `${api}/sessions`, postData: { text: JSON.stringify(body(amount)) } },
      response: refused
        ? { status: 400, content: { text: JSON.stringify(answer('BAD_VALUE', 'Bad value: locale')) } }
        : { status: 200 },
    });
    const har = { log: { version: '1.2', entries: [entry(1, false), entry(2, true), entry(3, true)] } };
    const found = exchanged(JSON.stringify(har, null, 2));
    expect(found.map(brief)).toEqual([
      'create-session 1',
      'create-session 2 BAD_VALUE',
      'create-session 3 BAD_VALUE',
    ]);
    expect(found.map((exchange) => exchange.answer?.status)).toEqual([undefined, 400, 400]);
  });

  test('as a sentence between two bodies', () => {
    const log = `${JSON.stringify(body(1))}\nBad value: locale\n${JSON.stringify(body(2))}`;
    expect(exchanged(log).map(brief)).toEqual(['1 BAD_VALUE', '2']);
  });

  test('once, where the log has it as a sentence and as JSON', () => {
    const refusal = answer('NOT_FOUND', 'Invalid session id');
    const log = `${JSON.stringify(body(1))}\nklarna.ERROR: Invalid session id\n${JSON.stringify(refusal)}`;
    expect(exchanged(log).map(brief)).toEqual(['1 NOT_FOUND']);
  });

  test('also before the request, where there is one of each', () => {
    const log = `${JSON.stringify(answer('BAD_VALUE', 'Bad value: locale'))}\n${JSON.stringify(body(1))}`;
    expect(exchanged(log).map(brief)).toEqual(['1 BAD_VALUE']);
  });
});

test('two different answers without a request stay two', () => {
  const log = [answer('BAD_VALUE', 'Bad value: locale'), answer('NOT_FOUND', 'Invalid session id')]
    .map((each) => JSON.stringify(each))
    .join('\n');
  expect(exchanged(log).map(brief)).toEqual(['BAD_VALUE', 'NOT_FOUND']);
});

describe('order lines without their order are an excerpt', () => {
  test.each([
    ['a list', JSON.stringify([line, line]), 2],
    ['a field', `"order_lines": ${JSON.stringify([line])},`, 1],
    ['one line', JSON.stringify(line), 1],
    ['a line in PHP', "['name' => 'Sample product', 'quantity' => 1, 'unit_price' => 9000]", 1],
  ])('%s', (_, text, count) => {
    const [found, ...more] = exchanged(text);
    expect(more).toEqual([]);
    expect(found?.body?.isExcerpt).toBe(true);
    expect(found?.body?.body).toHaveProperty('order_lines.length', count);
  });

  test('with Klarna’s answer', () => {
    const text = `${JSON.stringify([line])}\n${JSON.stringify(answer('BAD_VALUE', 'Bad value: order_lines[0].name'))}`;
    expect(exchanged(text).map(brief)).toEqual(['BAD_VALUE']);
  });
});

test('however many requests a log has, each keeps its own answer', () => {
  const entry = fc.record({ amount: fc.integer({ min: 1, max: 99_999 }), refused: fc.boolean() });
  const noise = fc.constantFrom('\n', '\n[info] {cart} updated\n', '\nINFO done.\n\n');
  fc.assert(
    fc.property(fc.array(entry, { minLength: 1, maxLength: 12 }), noise, (entries, between) => {
      const log = entries
        .flatMap(({ amount, refused }, index) => [
          JSON.stringify(body(amount)),
          ...(refused ? [JSON.stringify(answer('BAD_VALUE', `Bad value: order_lines[${index}].name`))] : []),
        ])
        .join(between);
      expect(
        exchanged(log).map(({ body: found, answer: refusal }) => [
          found?.body,
          refusal?.error.error_messages[0],
        ]),
      ).toEqual(
        entries.map(({ amount, refused }, index) => [
          body(amount),
          refused ? `Bad value: order_lines[${index}].name` : undefined,
        ]),
      );
    }),
  );
});

describe('an answer without error fields', () => {
  const page401 =
    '<html>\n<head><title>401 Authorization Required</title></head>\n<body><center>openresty</center></body>\n</html>';
  const request = `POST ${api}/sessions HTTP/1.1\n${JSON.stringify(body(1))}`;
  const statuses = (text: string) => exchanged(text).map((exchange) => exchange.answer?.status);

  test.each([
    ['a page', `${request}\n${page401}`, 401],
    ['a status line', `${request}\nHTTP/1.1 503 Service Unavailable\n`, 503],
    ['HTTP/2', `${request}\nHTTP/2 429\n`, 429],
    [
      'a message before the request',
      `\`POST ${api}/sessions\` resulted in a \`403 Forbidden\` response\n${JSON.stringify(body(1))}`,
      403,
    ],
    [
      'a logged answer',
      JSON.stringify({ url: `${api}/sessions`, body: body(1), response: { code: 401, body: '' } }),
      401,
    ],
  ])('is a refusal: %s', (_, text, status) => {
    expect(statuses(text)).toEqual([status]);
    expect(exchanged(text)[0]?.answer?.error.error_messages).toEqual([]);
  });

  test('is that of its own request', () => {
    const log = `${request}\nHTTP/1.1 401 Unauthorized\n\n${request}\nHTTP/1.1 200 OK\n`;
    expect(statuses(log)).toEqual([401, undefined]);
  });

  test('is explained without the body, where the address of the request is in the text', () => {
    expect(exchanged(`> GET ${api}/sessions/sample\n${page401}`)).toMatchObject([
      { body: undefined, answer: { status: 401, operation: 'read-session' } },
    ]);
    expect(exchanged(page401)).toMatchObject([{ body: undefined, answer: { status: 401 } }]);
    expect(exchanged('HTTP/1.1 401 Unauthorized')).toEqual([]);
  });

  test.each([
    ['a success', `${request}\nHTTP/1.1 200 OK\n`],
    ['an update without content', `${request}\nHTTP/1.1 204 No Content\n`],
    ['numbers', `${request}\norder 404 of 500\n`],
    ['amounts in the body', JSON.stringify({ ...body(404), merchant_data: '401 Unauthorized' })],
  ])('is not seen in %s', (_, text) => {
    expect(statuses(text)).toEqual([undefined]);
  });
});
