import type { Mutation } from './mutation.ts';

const exchange = { file: 'lib/platform/session-exchange.ts', tests: ['platform/session-exchange.test.ts'] };
const read = { file: 'lib/worker/read-session.ts', tests: ['worker/read-session.test.ts'] };
const draft = { file: 'lib/klarna/credential-problems.ts', tests: ['klarna/credential-problems.test.ts'] };
const plan = { file: 'lib/inspector/read-plan.ts', tests: ['inspector/read-plan.test.ts'] };
const budget = { file: 'lib/worker/request-budget.ts', tests: ['worker/request-budget.test.ts'] };
const answer = { file: 'lib/klarna/bounded-json.ts', tests: ['klarna/bounded-json.test.ts'] };

/** Checks of requests: where secrets are sent, how often, and what is accepted as an answer. */
export const requestChecks: readonly Mutation[] = [
  {
    guards: 'the six hosts',
    file: 'lib/klarna/api-server.ts',
    check: "eu: 'https://api.klarna.com'",
    without: "eu: 'https://api.klarna.com.evil.example'",
    tests: ['klarna/api-server.test.ts'],
  },
  {
    guards: 'the characters of a session id',
    file: 'lib/klarna/session-id.ts',
    check: '/^[A-Za-z0-9][A-Za-z0-9_-]{7,254}$/',
    without: '/./s',
    tests: ['klarna/session-id.test.ts', 'klarna/session-url.test.ts'],
  },
  {
    guards: 'an id cannot change the path of the request',
    file: 'lib/klarna/session-url.ts',
    check: 'url.pathname === ',
    without: "url.pathname !== '' && '' !== ",
    tests: ['klarna/session-url-alone.test.ts'],
  },
  {
    guards: 'the finished address is checked',
    file: 'lib/klarna/session-url.ts',
    check: 'return asMeant ? url : undefined;',
    without: 'return url;',
    tests: ['klarna/session-url-alone.test.ts'],
  },
  {
    ...read,
    guards: 'no request is sent for an invalid id',
    check: "if (url === undefined) return fail({ kind: 'invalid-session-id' });",
    without: '',
  },
  {
    ...read,
    guards: 'the host permission',
    check: 'if (!(await deps.hasHostPermission(server))) return',
    without: 'if (false) return',
  },
  { ...exchange, guards: 'redirects are refused', check: "redirect: 'error'", without: "redirect: 'follow'" },
  {
    ...exchange,
    guards: 'a redirect is reported without following it',
    check: "redirect: 'manual'",
    without: "redirect: 'follow'",
  },
  { ...exchange, guards: 'no cookies', check: "credentials: 'omit'", without: "credentials: 'include'" },
  { ...exchange, guards: 'nothing is cached', check: "cache: 'no-store'", without: "cache: 'default'" },
  {
    ...exchange,
    guards: 'no referrer',
    check: "referrerPolicy: 'no-referrer'",
    without: "referrerPolicy: 'unsafe-url'",
  },
  {
    ...exchange,
    guards: 'the second request has no credential',
    check: "{ ...safely, redirect: 'manual', signal }",
    without: "{ ...safely, redirect: 'manual', signal, headers: { Authorization: 'Basic eA==' } }",
  },
  {
    ...exchange,
    guards: 'every request is counted',
    check: 'await count(url.host);\n  if (signal',
    without: 'if (signal',
  },
  {
    ...exchange,
    guards: 'the second request is counted',
    check: 'await count(url.host);\n    const response',
    without: 'const response',
  },
  {
    ...exchange,
    guards: 'the size limit of an answer',
    check: 'if (bytes > bodyLimitBytes)',
    without: 'if (false)',
  },
  {
    ...exchange,
    guards: 'the time limit for headers',
    check: 'const headersWithinMs = 10_000;',
    without: 'const headersWithinMs = 14_000;',
  },
  {
    ...exchange,
    guards: 'the time limit for the whole answer',
    check: 'const bodyWithinMs = 14_500;',
    without: 'const bodyWithinMs = 40_000;',
  },
  {
    ...answer,
    guards: 'the depth limit of an answer',
    check: 'if (depth > maxLevels) return false;',
    without: '',
  },
  {
    ...answer,
    guards: 'the limit of values in an answer',
    check: 'if (values > most) return false;',
    without: '',
  },
  {
    ...draft,
    guards: 'an API key is sent to its own environment only',
    check: 'if (keyEnvironment === undefined || keyEnvironment === environment) return undefined;',
    without: 'if (keyEnvironment !== undefined || keyEnvironment === undefined) return undefined;',
  },
  {
    ...draft,
    guards: 'a user name has no colon',
    check: "if (username.includes(':'))",
    without: 'if (false)',
  },
  {
    ...draft,
    guards: 'a credential has no control characters',
    check: 'if (invisibleCharacter.test(value))',
    without: 'if (false)',
  },
  {
    ...draft,
    guards: 'the length limit of a credential',
    check: 'if (value.length > 1024)',
    without: 'if (false)',
  },
  {
    ...plan,
    guards: 'production is read on a click only',
    check: "return environment === 'playground'\n",
    without: 'return environment !== undefined\n',
  },
  {
    ...plan,
    guards: 'a credential is used in its own environment only',
    check: '(environment === undefined || credential.server.environment === environment) &&',
    without: '',
  },
  {
    ...plan,
    guards: 'a secret is not sent when the server is not known',
    check: 'chosen === undefined || environment === undefined || region === undefined',
    without: 'chosen === undefined',
  },
  {
    ...budget,
    guards: 'reads stop after two refusals',
    check: 'if (usage.refused >= refusalsAllowed)',
    without: 'if (false)',
  },
  {
    ...budget,
    guards: 'no request during the pause after a 429',
    check: 'if (usage.restUntil > now)',
    without: 'if (false)',
  },
  { ...budget, guards: 'sixty reads per minute', check: 'if (oldest !== undefined)', without: 'if (false)' },
  {
    ...budget,
    guards: 'one read per second',
    check: 'if (usage.allowanceMs < costMs)',
    without: 'if (false)',
  },
  {
    guards: 'a read is counted before it is sent',
    file: 'lib/worker/rate-limit.ts',
    check: "if (result.kind === 'taken') await slot.set(result.usage);",
    without: '',
    tests: ['worker/rate-limit.test.ts'],
  },
];
