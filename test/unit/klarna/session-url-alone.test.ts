import { afterAll, expect, test, vi } from 'vitest';
import { sessionUrl } from '../../../lib/klarna/session-url.ts';

// This file replaces modules. It loads its own instance of every module, and leaves none to the next file.
vi.hoisted(() => vi.resetModules());
afterAll(() => void vi.resetModules());

// The first layer is gone: every text is called an id. What is left is the look at the address that was built.
vi.mock('../../../lib/klarna/session-id.ts', () => ({ isSessionId: () => true }));

const server = { environment: 'production', region: 'eu' } as const;

test.each([
  '..',
  '.',
  'a b',
  'a/../../orders',
  'abc?x=1',
  'abc#x',
  'a\\b',
  '%2e%2e',
  'abc\n',
  'ä',
  '@evil.example',
])(
  'An address that is not the one that was meant is not used, even if the id was not looked at: %j.',
  (id) => {
    expect(sessionUrl(server, id)).toBeUndefined();
  },
);

test('An id that changes no other part of the URL is used.', () => {
  expect(sessionUrl(server, 'abc')?.href).toBe('https://api.klarna.com/payments/v1/sessions/abc');
});
