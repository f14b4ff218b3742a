import { describe, expect, test } from 'vitest';
import { findingsInCalls } from '../../../lib/recorder/findings-in-calls.ts';
import { sampleToken, sampleSessionId as session_id } from '../klarna/sample-token.ts';

describe('sessions in recorded calls', () => {
  test('an authorization token is not a client token', () => {
    const result = { approved: true, authorization_token: '51a7e000-0000-3000-8000-00000000000a' };
    const calls = [{ index: 0, at: 5, method: 'Klarna.Payments.authorize → callback', arguments: [result] }];
    expect(findingsInCalls(calls).detections).toEqual([]);
  });

  test('the token of init is one, with method and time', () => {
    const calls = [
      { index: 0, at: 5, method: 'Klarna.Payments.init', arguments: [{ client_token: sampleToken() }] },
    ];
    expect(findingsInCalls(calls).detections).toMatchObject([
      { session_id, source: 'sdk-call', place: expect.stringContaining('Klarna.Payments.init'), seenAt: 5 },
    ]);
  });

  test('express checkout’s result names its session', () => {
    const result = { session_id, approved: true, show_form: true, collected_shipping_address: {} };
    const calls = [
      { index: 0, at: 5, method: 'authorize → callback', arguments: [result], frame: 'https://psp.example' },
    ];
    expect(findingsInCalls(calls).detections).toMatchObject([{ session_id, frame: 'https://psp.example' }]);
  });
});
