import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apiServers } from '../../../lib/klarna/api-server.ts';
import {
  asBruno,
  asCurl,
  asHttpie,
  asPostman,
  type SessionRequest,
  sessionRequest,
} from '../../../lib/sharing/reproduce.ts';
import { shellQuoted } from '../../../lib/sharing/shell-quoted.ts';
import { readBruno, readPostman } from './read-collections.ts';
import { argumentsIn, environment } from './run-in-shell.ts';

const server = { environment: 'playground', region: 'eu' } as const;
const id = '0b1d9815-165e-62e2-8867-35bc03789e00';
const address = `https://api.playground.klarna.com/payments/v1/sessions/${id}`;

const pieces = fc.constantFrom(
  ...[
    "'",
    '"',
    '`',
    '$',
    '\\',
    '\n',
    '\r',
    '\t',
    '\0',
    '\u001b[201~',
    '\u0003',
    '\u202e',
    '\u0085',
    '!',
    '#',
  ],
  ...[
    '$(id)',
    '\u0024{IFS}',
    "';id;'",
    '"$(id)"',
    '`id`',
    '&&',
    '||',
    '|',
    '>',
    '<',
    '*',
    '?',
    '~',
    '-u',
    '--',
    '%s',
  ],
  ...['\\033', "'\\''", '\\', '\ud800', '\udc00', '😀', 'ü', ' ', '', '{{x}}', '}\n', 'x: y', '\u2028', 'a'],
);
/** Anything a text can be, rich in what shells and terminals act on. */
const hostile = fc.oneof(
  fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 20 }),
);

/** What arrives of a text: no argument can hold NUL, and no encoding half a surrogate pair. */
const arriving = (text: string) => text.toWellFormed().replaceAll('\0', '');

function requestOf(changes: Partial<SessionRequest> = {}): SessionRequest {
  const request = sessionRequest(server, id, 'user-and-password');
  if (request === undefined) throw new Error('The id is refused.');
  return { ...request, ...changes };
}

test.each(['', '..', '../../checkout', 'a/b', 'a?b', "a'b", '$(id)', 'ü'.repeat(9), 'x'.repeat(256)])(
  'The id “%s” makes no request.',
  (hostileId) => expect(sessionRequest(server, hostileId, 'user-and-password')).toBeUndefined(),
);

test('Every server gives its own address, and no other host is possible.', () => {
  const hosts = apiServers.map((each) => new URL(sessionRequest(each, id, 'api-key')?.url ?? '').origin);
  expect(new Set(hosts).size).toBe(6);
  for (const host of hosts) expect(host).toMatch(/^https:\/\/api(-na|-oc)?(\.playground)?\.klarna\.com$/);
});

describe('in a real shell', () => {
  test('10,000 hostile texts arrive as one argument each, exactly', () => {
    const texts = fc.sample(hostile, 10_000);
    const commands = texts.map((text) => `curl ${shellQuoted(text)}`);
    expect(argumentsIn(commands)).toEqual(texts.map((text) => [arriving(text)]));
  });

  test('10,000 commands with hostile addresses have the expected arguments', () => {
    const urls = fc.sample(hostile, 5000);
    const user = `${environment.KLARNA_USER}:${environment.KLARNA_PASSWORD}`;
    expect(argumentsIn(urls.map((url) => asCurl(requestOf({ url }))))).toEqual(
      urls.map((url) => [
        '--include',
        '--globoff',
        '--user',
        user,
        '--header',
        'Accept: application/json',
        '--url',
        arriving(url),
      ]),
    );
    expect(argumentsIn(urls.map((url) => asHttpie(requestOf({ url }))))).toEqual(
      urls.map((url) => ['--ignore-stdin', '--auth', user, 'GET', arriving(url), 'Accept:application/json']),
    );
  });

  test('an API key alone goes into the header', () => {
    const request = requestOf({ authorization: 'api-key' });
    const [curl = [], httpie = []] = argumentsIn([asCurl(request), asHttpie(request)]);
    expect(curl).toContain(`Authorization: Basic ${environment.KLARNA_API_KEY}`);
    expect(httpie).toContain(`Authorization:Basic ${environment.KLARNA_API_KEY}`);
    for (const words of [...curl, ...httpie]) expect(words).not.toContain(environment.KLARNA_PASSWORD);
  });

  test('another program gets the same as a function of the shell does', () => {
    const texts = fc.sample(hostile, 20).filter((text) => arriving(text) !== '');
    const printer = 'process.stdout.write(JSON.stringify(process.argv.slice(1)))';
    const command = `node -e ${shellQuoted(printer)} -- ${texts.map(shellQuoted).join(' ')}`;
    const printed: unknown = JSON.parse(execFileSync('sh', ['-c', command], { encoding: 'utf8' }));
    expect(printed).toEqual(texts.map(arriving));
  });
});

test('A terminal that is pasted into sees no control character but the line break.', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      expect(shellQuoted(text)).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\u2028\u2029]/u);
    }),
  );
});

test('The commands read as they are printed in a terminal.', () => {
  expect(asCurl(requestOf())).toBe(
    [
      'curl --include --globoff \\',
      '  --user "$KLARNA_USER:$KLARNA_PASSWORD" \\',
      "  --header 'Accept: application/json' \\",
      `  --url '${address}'\n`,
    ].join('\n'),
  );
});

describe.each(['user-and-password', 'api-key'] as const)('with %s', (authorization) => {
  test.each([
    ['Postman', asPostman, readPostman],
    ['Bruno', asBruno, readBruno],
  ])('%s reads the same request back', (_tool, write, readBack) => {
    for (const each of apiServers) {
      const request = sessionRequest(each, id, authorization);
      if (request === undefined) throw new Error('The id is refused.');
      expect(readBack(write(request))).toEqual(request);
    }
  });
});
