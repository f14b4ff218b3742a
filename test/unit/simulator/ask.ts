import { request } from 'node:https';
import { encodeBasic } from '../../simulator/server/basic-auth.ts';
import { type JsonObject, parseObject } from '../../simulator/server/json.ts';
import type { Simulator } from '../../simulator/simulator.ts';

/** An answer as received. */
export interface Received {
  status: number;
  /** Names in lower case; repeated headers joined by a comma. */
  headers: Record<string, string | undefined>;
  body: string;
  json: JsonObject;
}

/** One request to a host of the simulator over real https; `path` may start with the method. */
export function ask(
  simulator: Simulator,
  host: string,
  target: string,
  sent: { headers?: Record<string, string>; body?: object | string; signal?: AbortSignal } = {},
): Promise<Received> {
  const [, method = 'GET', path = '/'] = /^(?:([A-Z]+) )?(.*)$/.exec(target) ?? [];
  const body =
    sent.body === undefined || typeof sent.body === 'string' ? sent.body : JSON.stringify(sent.body);
  return new Promise((resolve, reject) => {
    const outgoing = request(
      {
        host: '127.0.0.1',
        port: simulator.port,
        servername: host,
        method,
        path,
        agent: false,
        rejectUnauthorized: false,
        headers: { Host: host, ...sent.headers },
        signal: sent.signal,
      },
      (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
        incoming.on('error', reject);
        incoming.on('end', () => {
          const text = Buffer.concat(chunks).toString('utf8');
          const headers = Object.fromEntries(
            Object.entries(incoming.headers).map(([name, value]) => [name, [value].flat().join(', ')]),
          );
          resolve({ status: incoming.statusCode ?? 0, headers, body: text, json: parseObject(text) ?? {} });
        });
      },
    );
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

/** The same with an account's credential, to that account's host. `account` is an index in the simulator's list. */
export function askApi(simulator: Simulator, target: string, body?: object, account = 0): Promise<Received> {
  const chosen = simulator.accounts[account];
  if (chosen === undefined) throw new Error(`no account ${account}`);
  return ask(simulator, chosen.host, target, {
    headers: { Authorization: encodeBasic(chosen), 'Content-Type': 'application/json' },
    ...(body === undefined ? {} : { body }),
  });
}
