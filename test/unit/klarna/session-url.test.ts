import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apiOrigin, apiServers } from '../../../lib/klarna/api-server.ts';
import { sessionUrl } from '../../../lib/klarna/session-url.ts';
import { sampleSessionId } from './sample-token.ts';

const server = { environment: 'playground', region: 'eu' } as const;

describe('the URL of a session', () => {
  test.each([
    ['climbing', '..'],
    ['climbing further', '../../../ordermanagement/v1/orders'],
    ['climbing, encoded', '%2e%2e'],
    ['climbing, encoded by half', '%2E.'],
    ['climbing from inside', 'abcdefgh/../../orders'],
    ['climbing with backslashes', 'abcdefgh\\..\\..\\orders'],
    ['a dot alone', '.'],
    ['a query', 'abcdefgh?merchant=other'],
    ['a fragment', 'abcdefgh#other'],
    ['a slash', 'abcdefgh/redirect'],
    ['an encoded slash', 'abcdefgh%2Fredirect'],
    ['a backslash', 'abcdefgh\\redirect'],
    ['a user name', 'abcdefgh@evil.example'],
    ['an encoded host', 'abcdefgh%2eevil.example'],
    ['another host', '//evil.example/abcdefgh'],
    ['a whole address', 'https://evil.example/abcdefgh'],
    ['a tab, which a URL parser drops', 'abcd\tefgh'],
    ['a line break, which a URL parser drops', 'abcd\nefgh'],
    ['a carriage return at the end', 'abcdefgh\r'],
    ['a zero byte', 'abcd\0efgh'],
    ['a matrix parameter', 'abcdefgh;x=1'],
    ['a letter outside ASCII', 'äbcdefgh'],
    ['half a character', 'abcdefgh\ud800'],
    ['nothing', ''],
    ['a space', ' '],
  ])('is not built for an id with %s', (_, id) => {
    expect(sessionUrl(server, id)).toBeUndefined();
  });

  test.each(apiServers)('on $environment $region is the documented one', (server) => {
    expect(sessionUrl(server, sampleSessionId)?.href).toBe(
      `${apiOrigin(server)}/payments/v1/sessions/${sampleSessionId}`,
    );
  });

  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.string({ unit: fc.constantFrom(...'abc01-_./\\%?#@:;\t\n ') }),
    fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9_-]{7,254}$/),
    fc.tuple(fc.uuid(), fc.string()).map(([id, tail]) => id + tail),
  );

  test('is undefined or exactly the intended one, for any text', () => {
    let built = 0;
    fc.assert(
      fc.property(fc.constantFrom(...apiServers), anyText, (server, id) => {
        const url = sessionUrl(server, id);
        if (url === undefined) return;
        built += 1;
        expect(url.origin).toBe(apiOrigin(server));
        expect(url.pathname).toBe(`/payments/v1/sessions/${id}`);
        expect(url.search + url.hash + url.username + url.password + url.port).toBe('');
      }),
      { numRuns: 20_000 },
    );
    expect(built).toBeGreaterThan(1000);
  });
});
