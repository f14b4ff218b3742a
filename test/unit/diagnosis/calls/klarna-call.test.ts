import { describe, expect, test } from 'vitest';
import { callsOfSession, klarnaCalls } from '../../../../lib/diagnosis/calls/klarna-call.ts';
import { sampleClaims, sampleSessionId, sampleToken } from '../../klarna/sample-token.ts';
import { recorded } from './recorded.ts';

const options = { payment_method_category: 'pay_later', auto_finalize: false };
const data = { billing_address: { given_name: 'Sample' } };

describe('options and data are told apart', () => {
  test.each([
    ['options alone', [options], options, undefined, false],
    ['options, then data', [options, data], options, data, false],
    ['data, then options', [data, options], options, data, true],
    ['options, nothing, data', [options, null, data], options, data, false],
    ['data alone', [data], data, data, false],
    [
      'both in one object',
      [{ ...options, ...data }],
      { ...options, ...data },
      { ...options, ...data },
      false,
    ],
    ['no object at all', ['pay_later', 7, null, [data]], {}, undefined, false],
    ['nothing', [], {}, undefined, false],
  ])('%s', (_, passed, expectedOptions, expectedData, dataFirst) => {
    const [call] = klarnaCalls(
      recorded([{ method: 'authorize', arguments: passed, answer: { approved: true } }]),
    );
    expect(call).toMatchObject({ name: 'authorize', options: expectedOptions, dataFirst });
    expect(call?.data).toEqual(expectedData);
    expect(call?.answer).toEqual({ approved: true });
  });
});

test('callbacks, events and the express button’s calls are no calls of their own', () => {
  const calls = klarnaCalls(
    recorded([
      { method: 'load', answer: { show_form: true } },
      { method: 'on', arguments: ['heightChanged'] },
      { method: 'Buttons.authorize' },
      { method: 'init', threw: 'InvalidClientTokenError' },
    ]),
  );
  expect(calls.map(({ name, error }) => [name, error])).toEqual([
    ['load', undefined],
    ['init', 'InvalidClientTokenError'],
  ]);
});

test('each call belongs to the session of the init before it', () => {
  const other = sampleToken({
    payload: { ...sampleClaims, session_id: '5a3b1e00-0000-6000-9000-00000000ffff' },
  });
  const calls = klarnaCalls(
    recorded([
      { method: 'load' },
      { method: 'init', arguments: [{ client_token: sampleToken() }] },
      { method: 'load' },
      { method: 'init', arguments: [{ client_token: other }] },
      { method: 'authorize' },
    ]),
  );
  expect(calls.map(({ session_id }) => session_id?.slice(-4))).toEqual([
    undefined,
    'abcd',
    'abcd',
    'ffff',
    'ffff',
  ]);
  expect(callsOfSession(calls, sampleSessionId).map(({ name }) => name)).toEqual(['load', 'init', 'load']);
  expect(callsOfSession(calls, undefined)).toHaveLength(5);
});
