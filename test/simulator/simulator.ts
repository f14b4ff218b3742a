import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Account, sampleAccounts } from './accounts.ts';
import type { Outcome } from './api/authorize-session.ts';
import type { TokenStyle } from './api/client-token.ts';
import type { ApiContext } from './api/context.ts';
import { authorizeDirectly, createDirectly } from './api/direct-actions.ts';
import { answerApi, operationOf } from './api/payments-api.ts';
import { createSessionStore, type StoredSession } from './api/session-store.ts';
import type { Fault } from './faults/fault.ts';
import { applyFault, type FaultyAnswer } from './faults/fault-answer.ts';
import { createFaultPlan, type FaultTarget } from './faults/fault-plan.ts';
import { apiServerAt, klarnaHosts } from './hosts.ts';
import type { LibraryOptions } from './library/library-host.ts';
import { emptyAnswer, type Handler } from './server/answer.ts';
import { type Call, readCall } from './server/call.ts';
import { deliver } from './server/deliver.ts';
import { startHttpsServer } from './server/https-server.ts';
import type { JsonObject } from './server/json.ts';
import { createRequestLog, type RequestLog } from './server/request-log.ts';
import { createShop, type ShopOptions } from './shop/shop.ts';
import { standInHosts } from './stand-in-hosts.ts';

/** Options of a simulator. Each has a default. */
export interface SimulatorOptions {
  /** Default: one sample account per API server and a second one on the EU playground. */
  accounts?: readonly Account[];
  /** Default 0: the operating system chooses a port. */
  port?: number;
  shop?: ShopOptions;
  /** The form of client tokens. */
  token?: TokenStyle;
  library?: LibraryOptions;
  /** Clock for expiry, in ms since 1970. */
  now?: () => number;
}

/** A running simulator of Klarna's servers and a sample shop. */
export interface Simulator {
  readonly port: number;
  readonly accounts: readonly Account[];
  /** The account that the shop uses. */
  readonly shopAccount: Account;
  /** Every host name that must resolve to the simulator, including the shop's. */
  readonly hosts: readonly string[];
  /** Value of Chromium's `--host-resolver-rules` for `hosts`. */
  readonly hostResolverRules: string;
  readonly log: RequestLog;
  /** The sessions created so far, as the server keeps them, oldest first. A change to one of them changes the next read. */
  sessions(): StoredSession[];
  /** Creates a session for `account` (default: the shop's) without a browser. Throws if the order is refused. */
  createSession(order: JsonObject, account?: Account): StoredSession;
  /** Authorizes a session without a browser. `data` can have addresses and customer. Returns the authorization token. */
  authorize(sessionId: string, data?: JsonObject): string;
  /** Applies a fault to the next read, or to the call that `target` names. Returns a function that removes the fault. */
  nextRead(fault: Fault, target?: FaultTarget): () => void;
  /** Applies a fault to every read, or to every read of one session, until it is removed or cleared. */
  everyRead(fault: Fault, sessionId?: string): () => void;
  clearFaults(): void;
  /** Sets the result of `authorize` and `finalize` of the stand-in library. The initial result is `approve`. */
  setOutcome(outcome: Outcome): void;
  /** Makes a session expire now. */
  expire(sessionId: string): void;
  stop(): Promise<void>;
}

/** Starts the https server on 127.0.0.1. Call `stop()` at the end; it ends delayed answers immediately. */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const now = options.now ?? Date.now;
  const accounts = options.accounts ?? sampleAccounts;
  const context: ApiContext = { accounts, sessions: createSessionStore(), token: options.token ?? {}, now };
  const faults = createFaultPlan();
  const log = createRequestLog();
  const stopping = new AbortController();
  const shop = createShop(context, options.shop ?? {});
  let outcome: Outcome = 'approve';
  const standIns = standInHosts(context, options.library ?? {}, () => outcome);

  async function answer(call: Call): Promise<FaultyAnswer> {
    if (apiServerAt(call.host)) {
      const target = operationOf(call);
      const normal = answerApi(context, { ...call, authorization: call.headers.authorization });
      const fault = target === null ? undefined : faults.take(target.operation, target.id);
      return fault === undefined ? { answer: normal, delivery: {} } : applyFault(fault, normal);
    }
    const handler: Handler = standIns.get(call.host) ?? shop.handler(call.host) ?? (() => emptyAnswer(404));
    return { answer: await handler(call), delivery: {} };
  }

  async function listen(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const call = await readCall(request);
    const entry = log.add(call, now());
    const planned = await answer(call);
    if (!planned.delivery.reset) entry.status = planned.answer.status;
    response.once('close', () => {
      entry.closedEarly = !response.writableFinished;
    });
    await deliver(response, planned.answer, planned.delivery, stopping.signal);
  }

  const hosts = [...klarnaHosts, ...shop.hosts];
  const server = await startHttpsServer(
    // When the client leaves early, or `stop()` ends a delayed answer, only the socket has to be closed.
    (request, response) => void listen(request, response).catch(() => response.destroy()),
    [...hosts, 'localhost', '127.0.0.1'],
    options.port ?? 0,
  );

  return {
    port: server.port,
    accounts,
    shopAccount: shop.account,
    hosts,
    hostResolverRules: hosts.map((host) => `MAP ${host} 127.0.0.1:${server.port}`).join(', '),
    log,
    sessions: () => context.sessions.all(),
    createSession: (order, account = shop.account) => createDirectly(context, account, order),
    authorize: (sessionId, data = {}) => authorizeDirectly(context, sessionId, data),
    nextRead: (fault, target) => faults.add(fault, target),
    everyRead: (fault, sessionId) =>
      faults.add(fault, {
        times: Number.POSITIVE_INFINITY,
        ...(sessionId === undefined ? {} : { id: sessionId }),
      }),
    clearFaults: () => faults.clear(),
    setOutcome: (next) => {
      outcome = next;
    },
    expire: (sessionId) => {
      const session = context.sessions.get(sessionId);
      if (session) session.expiresAt = now() - 1;
    },
    stop: () => {
      stopping.abort();
      return server.stop();
    },
  };
}
