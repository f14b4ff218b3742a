import type { BodyKind } from '../diagnosis/pasted/read-pasted.ts';
import type { ApiServer } from '../klarna/api-server.ts';
import type { CredentialSummary } from '../klarna/credential.ts';
import type { Text } from '../language/text.ts';
import { failedRead } from './failed-read.ts';
import { settledAuthorizations } from './history/settled-authorizations.ts';
import { readPlan } from './read-plan.ts';
import type { Reading } from './readings.ts';
import { lastInitialised } from './replacements.ts';
import { scanPasted } from './scan-pasted.ts';
import type { Services } from './services.ts';
import {
  type InspectorEvent,
  type InspectorState,
  initialState,
  inspect,
  type Recording,
  selectedSession,
} from './state.ts';

/** What a developer can do in the popup and in the panel. */
export interface InspectorActions {
  pickSession(session_id: string): void;
  /** Reads a session with the chosen credential. */
  read(session_id: string, credential: CredentialSummary): void;
  /**
   * Asks the browser for access to one API host, and reads the session if access is granted. Call directly from a click.
   * Returns whether access was granted.
   */
  grantHost(server: ApiServer, session_id: string, credential: CredentialSummary): Promise<boolean>;
  /** Finds sessions, requests and answers in a pasted text. Returns the reason if there are none. */
  paste(text: string): Promise<Text | undefined>;
  /** Sets which request the pasted body belongs to, or removes what was pasted. */
  judgePastedAs(kind: BodyKind | undefined): void;
  /** Checks another exchange of the pasted text, by its index. */
  checkPasted(index: number): Promise<void>;
  addCredential(server: Partial<ApiServer>): void;
  openOptions(): void;
  scanAgain(): void;
  /** Reloads the page with a recorder of Klarna's library. `undefined` where that is not possible. */
  reloadAndRecord: (() => void) | undefined;
  /** Turns one automatic read after each recorded `authorize` on or off. */
  readAfterAuthorize(on: boolean): void;
  /** Clears everything that was found and read so far. */
  clear(): void;
  /** Clears the reads of all sessions, from every view. What is on screen stays. */
  clearHistory(): Promise<void>;
}

/** The inspector behind both screens: the state, the actions, and the only place that starts effects. */
export interface Inspector {
  state(): InspectorState;
  subscribe(listener: () => void): () => void;
  actions: InspectorActions;
  /** Watches the page until the returned function is called. */
  start(): () => void;
}

export function createInspector(services: Services): Inspector {
  let state = initialState();
  const authorized = new Set<string>();
  let listing = 0;
  let credentialsListed = Promise.resolve();
  let stopWatching: (() => void) | undefined;
  const listeners = new Set<() => void>();

  function dispatch(event: InspectorEvent): void {
    state = inspect(state, event);
    for (const listener of listeners) listener();
    readAtOnce(event);
    if (event.type === 'recorded') readOnceAuthorized(event);
  }

  /** The automatic read: for the session on screen, if it was not read before and the plan needs no click. */
  function readAtOnce(event: InspectorEvent): void {
    const session = selectedSession(state);
    if (session === undefined || state.credentials === undefined || state.history === undefined) return;
    const reading = state.readings.get(session.session_id);
    // A read that failed only because of a lock is repeated after the credentials are unlocked.
    const isDue = event.type === 'credentials-listed' && wasLocked(reading);
    if (reading && !isDue && !isRemembered(reading)) return;
    const plan = readPlan(session, state.credentials);
    if (plan.kind !== 'read-at-once' || (reading && plan.credential.locked)) return;
    void read(session.session_id, plan.credential, { automatic: true });
  }

  /** One read after each finished `authorize`, if the developer turned that on, with the credential of the last read. */
  function readOnceAuthorized({ startedAt, record }: Recording): void {
    const ended = settledAuthorizations(record).map((index) => `${startedAt} ${index}`);
    const isNew = ended.some((call) => !authorized.has(call));
    for (const call of ended) authorized.add(call);
    const session_id = lastInitialised(state.sessions) ?? selectedSession(state)?.session_id;
    const credential = session_id === undefined ? undefined : state.readings.get(session_id)?.credential;
    if (!isNew || !state.readAfterAuthorize || session_id === undefined || credential === undefined) return;
    void read(session_id, credential);
  }

  async function read(
    session_id: string,
    credential: CredentialSummary,
    how: { automatic?: true } = {},
  ): Promise<void> {
    if (state.readings.get(session_id)?.kind === 'reading') return;
    dispatch({ type: 'read-started', session_id, credential, at: services.now() });
    const result = await services.worker
      .readSession({ session_id, credentialId: credential.id, ...how })
      .catch((error: unknown) => failedRead(error, session_id, credential, services.now()));
    dispatch({ type: 'read-ended', session_id, result });
  }

  async function listCredentials(): Promise<void> {
    const { worker } = services;
    // If the worker cannot list the credentials, this must not look like an empty list.
    const unknown = { kind: 'inaccessible' } as const;
    try {
      const [credentials, vault] = await Promise.all([
        worker.listCredentials(),
        worker.vaultStatus().catch(() => unknown),
      ]);
      dispatch({ type: 'credentials-listed', credentials, vault });
    } catch {
      dispatch({ type: 'credentials-listed', credentials: [], vault: unknown });
    }
  }

  /** Only the newest list counts, because answers can arrive in another order. */
  async function listHistory(): Promise<void> {
    listing += 1;
    const mine = listing;
    const records = await services.worker.listHistory().catch(() => undefined);
    await credentialsListed;
    if (mine !== listing || (records === undefined && state.history !== undefined)) return;
    dispatch({ type: 'history-listed', records: records ?? [], at: services.now() });
  }

  function watch(): void {
    stopWatching?.();
    dispatch({ type: 'scan-started' });
    stopWatching = services.page.watch(dispatch);
  }

  const actions: InspectorActions = {
    pickSession: (session_id) => dispatch({ type: 'session-picked', session_id }),
    read: (session_id, credential) => void read(session_id, credential),
    async grantHost(server, session_id, credential) {
      // Nothing may be awaited before this: the browser accepts the request only during the click.
      const granted = await services.hostPermission.request(server).catch(() => false);
      if (granted) void read(session_id, credential);
      return granted;
    },
    async paste(text) {
      // Few texts are pasted, so a page starts without what reads them.
      const { readPasted } = await import('../diagnosis/pasted/read-pasted.ts');
      const request = readPasted(text);
      if (request.kind === 'exchanges') dispatch({ type: 'exchange-pasted', pasted: request.pasted });
      const pasted = scanPasted(text, (pasted) => services.page.findInPasted(pasted, services.now()));
      if (pasted.kind === 'nothing') {
        if (request.kind === 'exchanges') return undefined;
        return request.isRequest ? request.why : pasted.reason;
      }
      dispatch({ type: 'findings', findings: pasted.findings });
      const session_id = pasted.findings.detections[0]?.session_id;
      if (session_id !== undefined) dispatch({ type: 'session-picked', session_id });
      return undefined;
    },
    judgePastedAs(kind) {
      const { pasted } = state;
      if (pasted === undefined) return;
      const request = pasted.checked.request && kind && { ...pasted.checked.request, kind };
      const checked = request && { ...pasted.checked, request, kindFrom: 'choice' as const };
      dispatch({ type: 'exchange-pasted', pasted: checked && { ...pasted, checked } });
    },
    async checkPasted(index) {
      const { checkedExchange } = await import('../diagnosis/pasted/read-pasted.ts');
      const exchange = state.pasted?.exchanges[index];
      const checked = exchange && checkedExchange(exchange);
      if (state.pasted && checked)
        dispatch({ type: 'exchange-pasted', pasted: { ...state.pasted, checked: { ...checked, index } } });
    },
    addCredential: (server) => services.openOptions(server),
    openOptions: () => services.openOptions(),
    scanAgain: watch,
    reloadAndRecord: services.page.reloadAndRecord,
    readAfterAuthorize: (on) => dispatch({ type: 'read-after-authorize', on }),
    clear() {
      void services.worker
        .clearHistory({ session_ids: state.sessions.map(({ session_id }) => session_id) })
        .catch(() => undefined);
      dispatch({ type: 'cleared' });
    },
    async clearHistory() {
      await services.worker.clearHistory({}).catch(() => undefined);
      await listHistory();
    },
  };

  return {
    state: () => state,
    actions,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start() {
      const stopCredentials = services.onCredentialsChanged(() => void listCredentials());
      const stopHistory = services.onHistoryChanged(() => void listHistory());
      // The history is shown together with its credentials, so they are listed first.
      credentialsListed = listCredentials();
      void listHistory();
      watch();
      return () => {
        stopCredentials();
        stopHistory();
        stopWatching?.();
      };
    },
  };
}

function wasLocked(reading: Reading | undefined): boolean {
  return reading?.kind === 'failed' && reading.failed.failure.kind === 'vault-locked';
}

function isRemembered(reading: Reading): boolean {
  return reading.kind === 'shown' && reading.remembered === true;
}
