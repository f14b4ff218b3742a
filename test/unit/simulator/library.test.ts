// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { clientToken } from '../../simulator/api/client-token.ts';
import { apiServers } from '../../simulator/hosts.ts';
import { type LibraryOptions, libraryHost } from '../../simulator/library/library-host.ts';

const [server] = apiServers;
if (server === undefined) throw new Error('There is no server.');
const token = clientToken({
  sessionId: '94a6dd80-d2a6-1f8b-943b-786cd953a908',
  server,
  locale: 'de-DE',
  purchaseCountry: 'DE',
  orderAmount: 1,
});

/** Runs the library in the page and returns an expression's value from there. */
async function inPage(expression: string, options: LibraryOptions = {}): Promise<unknown> {
  const answer = await libraryHost(options)({
    host: 'x.klarnacdn.net',
    method: 'GET',
    path: '/kp/lib/v1/api.js',
    query: new URLSearchParams(),
    headers: {},
    body: '',
  });
  return new Function(`${answer.body}\nreturn ${expression};`)();
}

describe('stand-in library', () => {
  const fetched = vi.fn((_address: string) => Promise.resolve());
  beforeEach(() => {
    fetched.mockClear();
    vi.stubGlobal('fetch', fetched);
    document.body.replaceChildren();
  });

  const thrown = (call: string) =>
    inPage(`(() => { try { ${call} } catch (error) { return error.name; } return 'nothing'; })()`);

  test.each([
    ['Klarna.Payments.init({ client_token: "notarealtoken" })', 'InvalidClientTokenError'],
    ['Klarna.Payments.init({})', 'InvalidClientTokenError'],
    ['Klarna.Payments.load({ container: "#x" })', 'ApplicationNotInitializedError'],
    ['Klarna.Payments.on("nonsense", () => {})', 'EventNotSupportedError'],
    [
      `Klarna.Payments.init({ client_token: "${token}" }); Klarna.Payments.load({ container: "#none" })`,
      'InvalidContainerSelectorError',
    ],
    [
      `Klarna.Payments.init({ client_token: "${token}" }); Klarna.Payments.load({ container: "body" })`,
      'PaymentMethodCategoryNotProvidedError',
    ],
    [
      `Klarna.Payments.init({ client_token: "${token}" }); Klarna.Payments.loadPaymentReview({ container: "body" })`,
      'OperationNotSupportedError',
    ],
  ])('%s throws %s', async (call, name) => {
    expect(await thrown(call)).toBe(name);
  });

  test('does not return the token anywhere', async () => {
    const seen = await inPage(
      `(Klarna.Payments.init({ client_token: "${token}" }), JSON.stringify(Object.entries(
        Object.getOwnPropertyDescriptors(Klarna.Payments)).map(([name, { value }]) => [name, String(value)])))`,
    );
    expect(String(seen)).not.toContain(token);
    expect(String(seen)).not.toContain('94a6dd80');
  });

  test('counts and reports reads of the initialized flag', async () => {
    const count = 'Klarna.Payments[Symbol.for("simulator.initializedReads")]()';
    expect(await inPage(count)).toBe(0);
    expect(await inPage(`[Klarna.Payments.initialized, ${count}]`)).toEqual([false, 1]);
    expect(fetched.mock.calls[0]?.[0]).toContain('/INITIALIZED_FLAG_READ?');
  });

  test('puts a frame named after the category on the page', async () => {
    const frame = await inPage(
      `(Klarna.Payments.init({ client_token: "${token}" }),
       Klarna.Payments.load({ container: "body", payment_method_category: "pay_over_time" }, () => {}),
       [document.querySelector("iframe").name, document.querySelector("iframe").src])`,
    );
    expect(frame).toEqual([
      'klarna-pay-over-time-main',
      'https://js.klarna.com/eu/kp/v1.10.0-simulator/main',
    ]);
  });

  test('has the session id in no address by default', async () => {
    const load = `(Klarna.Payments.init({ client_token: "${token}" }),
       Klarna.Payments.load({ container: "body", payment_method_category: "pay_now" }, () => {}),
       document.querySelector("iframe").src)`;
    expect(await inPage(load)).not.toContain('94a6dd80');
    expect(fetched).not.toHaveBeenCalled();
    expect(await inPage(load, { frameParameters: 'fragment', telemetry: true })).toMatch(
      /#sessionID=94a6dd80/,
    );
    expect(fetched.mock.calls[0]?.[0]).toMatch(/klarnaevt\.com\/v1\/.*\/INIT\?sid=94a6dd80/);
  });

  test('calls klarnaAsyncCallback if it exists', async () => {
    const called = vi.fn();
    vi.stubGlobal('klarnaAsyncCallback', called);
    await inPage('0');
    expect(called).toHaveBeenCalledOnce();
    vi.unstubAllGlobals();
  });
});
