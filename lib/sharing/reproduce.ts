import type { ApiServer } from '../klarna/api-server.ts';
import { sessionUrl } from '../klarna/session-url.ts';
import { shellQuoted } from './shell-quoted.ts';

/** The request of this extension, for another tool to send. It contains no secret. */
export interface SessionRequest {
  method: 'GET';
  url: string;
  headers: { Accept: 'application/json' };
  /** The kind of the credential that read the session: user name and password, or an API key without a user name. */
  authorization: 'user-and-password' | 'api-key';
}

/** The names of the variables for the secrets. The person who sends the request sets them. */
const secretNames = { user: 'KLARNA_USER', password: 'KLARNA_PASSWORD', apiKey: 'KLARNA_API_KEY' };

/** `GET /payments/v1/sessions/{session_id}`, or `undefined` if the id is invalid in a path. */
export function sessionRequest(
  server: ApiServer,
  session_id: string,
  authorization: SessionRequest['authorization'],
): SessionRequest | undefined {
  const url = sessionUrl(server, session_id)?.href;
  return url === undefined
    ? undefined
    : { method: 'GET', url, headers: { Accept: 'application/json' }, authorization };
}

/** A curl command for a POSIX shell. `--include` shows the headers, including Klarna’s correlation id. */
export function asCurl({ url, headers, authorization }: SessionRequest): string {
  const secrets =
    authorization === 'api-key'
      ? `--header "Authorization: Basic $${secretNames.apiKey}"`
      : `--user "$${secretNames.user}:$${secretNames.password}"`;
  return command([
    'curl --include --globoff',
    secrets,
    ...Object.entries(headers).map(([name, value]) => `--header ${shellQuoted(`${name}: ${value}`)}`),
    `--url ${shellQuoted(url)}`,
  ]);
}

/** An HTTPie command for a POSIX shell. */
export function asHttpie({ method, url, headers, authorization }: SessionRequest): string {
  const isKey = authorization === 'api-key';
  return command([
    'http --ignore-stdin',
    ...(isKey ? [] : [`--auth "$${secretNames.user}:$${secretNames.password}"`]),
    `${method} ${shellQuoted(url)}`,
    ...Object.entries(headers).map(([name, value]) => shellQuoted(`${name}:${value}`)),
    ...(isKey ? [`"Authorization:Basic $${secretNames.apiKey}"`] : []),
  ]);
}

/** A Postman collection (format 2.1) with this request and an empty variable for each secret. */
export function asPostman({ method, url, headers, authorization }: SessionRequest): string {
  const isKey = authorization === 'api-key';
  const basic = [
    { key: 'username', value: `{{${secretNames.user}}}`, type: 'string' },
    { key: 'password', value: `{{${secretNames.password}}}`, type: 'string' },
  ];
  const authorizationHeader = { key: 'Authorization', value: `Basic {{${secretNames.apiKey}}}` };
  const variables = isKey ? [secretNames.apiKey] : [secretNames.user, secretNames.password];
  const collection = {
    info: {
      name: 'Klarna payment session',
      schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json',
    },
    item: [
      {
        name: 'Read the session',
        request: {
          method,
          url,
          header: [
            ...Object.entries(headers).map(([key, value]) => ({ key, value })),
            ...(isKey ? [authorizationHeader] : []),
          ],
          auth: isKey ? { type: 'noauth' } : { type: 'basic', basic },
        },
      },
    ],
    variable: variables.map((key) => ({ key, value: '' })),
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
}

/** A Bruno request file. Its variables come from the environment that is selected in Bruno. */
export function asBruno({ method, url, headers, authorization }: SessionRequest): string {
  const isKey = authorization === 'api-key';
  const block = (name: string, entries: Record<string, string>) =>
    [`${name} {`, ...Object.entries(entries).map(([key, value]) => `  ${key}: ${value}`), '}'].join('\n');
  const authorizationHeader = { Authorization: `Basic {{${secretNames.apiKey}}}` };
  return `${[
    block('meta', { name: 'Read the Klarna payment session', type: 'http', seq: '1' }),
    block(method.toLowerCase(), { url, body: 'none', auth: isKey ? 'none' : 'basic' }),
    block('headers', { ...headers, ...(isKey && authorizationHeader) }),
    ...(isKey
      ? []
      : [
          block('auth:basic', {
            username: `{{${secretNames.user}}}`,
            password: `{{${secretNames.password}}}`,
          }),
        ]),
  ].join('\n\n')}\n`;
}

function command(parts: readonly string[]): string {
  return `${parts.join(' \\\n  ')}\n`;
}
