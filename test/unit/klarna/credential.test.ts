import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  authorizationHeader,
  type Credential,
  maskUsername,
  summarize,
} from '../../../lib/klarna/credential.ts';

const decoded = (header: string) => Buffer.from(header.replace('Basic ', ''), 'base64').toString('utf8');

describe('the Authorization header', () => {
  test('of an API key alone is the unchanged key', () => {
    expect(authorizationHeader({ username: '', password: 'klarna_test_api_sample' })).toBe(
      'Basic klarna_test_api_sample',
    );
  });

  test('of a user name and a password is their base64', () => {
    expect(authorizationHeader({ username: 'PK00000_sample', password: 'sample' })).toBe(
      'Basic UEswMDAwMF9zYW1wbGU6c2FtcGxl',
    );
  });

  test.each([
    ['ä', 'ö', 'w6Q6w7Y='],
    ['名', '前', '5ZCNOuWJjQ=='],
    ['😀', '🔑', '8J+YgDrwn5SR'],
    ['user', 'pass:word', 'dXNlcjpwYXNzOndvcmQ='],
    ['user', '', 'dXNlcjo='],
  ])('of %s and %s is UTF-8 before it is base64', (username, password, base64) => {
    expect(authorizationHeader({ username, password })).toBe(`Basic ${base64}`);
  });

  test('can be decoded to any user name and password', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1 });
    fc.assert(
      fc.property(text, text, (username, password) => {
        const header = authorizationHeader({ username, password });
        expect(header).toMatch(/^Basic [A-Za-z0-9+/]+=*$/);
        expect(decoded(header)).toBe(`${username}:${password}`);
      }),
    );
  });
});

describe('a masked user name', () => {
  test.each([
    ['', ''],
    ['a', '••••'],
    ['ab', 'a••••'],
    ['abcd', 'ab••••'],
    ['abcdefghij', 'abcd••••'],
    ['K123456_abcd12345', 'K123••••'],
    ['PK_secret', 'PK••••'],
    ['_secret', '••••'],
    ['-secret', '••••'],
    ['5a3b1e00-0000-4000-8000-000000000001', '5a3b••••'],
  ])('of “%s” is “%s”', (username, masked) => {
    expect(maskUsername(username)).toBe(masked);
  });

  test('shows at most four characters, at most half, and nothing after a separator', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 40 }), (username) => {
        const masked = maskUsername(username);
        const shown = masked.slice(0, -4);
        expect(masked.endsWith('••••')).toBe(true);
        expect(username.startsWith(shown)).toBe(true);
        expect(shown.length).toBeLessThanOrEqual(Math.min(4, username.length / 2));
        expect(shown).not.toMatch(/[_-]/);
      }),
    );
  });
});

describe('the summary of a credential', () => {
  const credential: Credential = {
    id: 'sample-id',
    label: 'Sample shop',
    server: { environment: 'playground', region: 'eu' },
    username: 'PK00000_sample-username',
    password: 'sample-password',
    savedAt: 1_700_000_000_000,
  };

  test('has neither the password nor the user name', () => {
    expect(summarize(credential)).toEqual({
      id: 'sample-id',
      label: 'Sample shop',
      server: { environment: 'playground', region: 'eu' },
      maskedUsername: 'PK00••••',
      savedAt: 1_700_000_000_000,
    });
  });
});
