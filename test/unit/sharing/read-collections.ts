import * as z from 'zod/mini';
import type { SessionRequest } from '../../../lib/sharing/reproduce.ts';

const Pair = z.object({ key: z.string(), value: z.string() });

/** What Postman's collection format 2.1 requires, as far as it is used. */
const Collection = z.strictObject({
  info: z.strictObject({
    name: z.string(),
    schema: z.literal('https://schema.getpostman.com/json/collection/v2.1.0/collection.json'),
  }),
  item: z.tuple([
    z.strictObject({
      name: z.string(),
      request: z.strictObject({
        method: z.literal('GET'),
        url: z.url(),
        header: z.array(z.strictObject({ key: z.string(), value: z.string() })),
        auth: z.discriminatedUnion('type', [
          z.strictObject({ type: z.literal('noauth') }),
          z.strictObject({ type: z.literal('basic'), basic: z.array(Pair) }),
        ]),
      }),
    }),
  ]),
  variable: z.array(Pair),
});

/** A Postman collection as the request that it sends. Throws where a variable is used and not declared, or filled in. */
export function readPostman(text: string): SessionRequest {
  const { item, variable } = Collection.parse(JSON.parse(text));
  const { method, url, header, auth } = item[0].request;
  const used = [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name);
  const declared = variable.map(({ key }) => key);
  if (used.sort().join() !== declared.sort().join()) throw new Error(`Used ${used}, declared ${declared}.`);
  if (variable.some(({ value }) => value !== '')) throw new Error('A variable is filled in.');
  const basic = auth.type === 'basic' ? entriesOf(auth.basic) : {};
  return { method, url, ...authorizationOf(entriesOf(header), basic) };
}

/** A request file of Bruno as the request that it sends: blocks of `key: value` lines. */
export function readBruno(text: string): SessionRequest {
  const blocks = new Map<string, Record<string, string>>();
  const rest = text.replace(/^([\w:-]+) \{\n((?: {2}.*\n)*)\}\n/gm, (_block, name: string, lines: string) => {
    const entries = lines.matchAll(/^ {2}([^:]+): (.*)$/gm);
    blocks.set(name, Object.fromEntries([...entries].map(([, key = '', value = '']) => [key, value])));
    return '';
  });
  if (rest.trim() !== '') throw new Error(`No block: ${rest}`);
  const { url = '', auth, body } = blocks.get('get') ?? {};
  const basic = blocks.get('auth:basic') ?? {};
  if (body !== 'none' || blocks.get('meta')?.type !== 'http') throw new Error('No plain GET request.');
  if ((auth === 'basic') !== blocks.has('auth:basic')) throw new Error('The blocks contradict each other.');
  return { method: 'GET', url, ...authorizationOf(blocks.get('headers') ?? {}, basic) };
}

function authorizationOf(
  { Authorization, ...headers }: Record<string, string>,
  basic: Record<string, string>,
): Pick<SessionRequest, 'headers' | 'authorization'> {
  const { Accept, ...others } = headers;
  if (Accept !== 'application/json' || Object.keys(others).length > 0) throw new Error('Other headers.');
  const expected = { username: '{{KLARNA_USER}}', password: '{{KLARNA_PASSWORD}}' };
  if (Authorization === 'Basic {{KLARNA_API_KEY}}' && Object.keys(basic).length === 0) {
    return { headers: { Accept }, authorization: 'api-key' };
  }
  if (Authorization !== undefined || JSON.stringify(basic) !== JSON.stringify(expected)) {
    throw new Error(`No variables: ${JSON.stringify({ Authorization, ...basic })}`);
  }
  return { headers: { Accept }, authorization: 'user-and-password' };
}

function entriesOf(pairs: readonly { key: string; value: string }[]): Record<string, string> {
  return Object.fromEntries(pairs.map(({ key, value }) => [key, value]));
}
