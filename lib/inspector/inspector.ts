import { type BodyKind, readPasted } from '../diagnosis/pasted/read-pasted.ts';
import type { ApiServer } from '../klarna/api-server.ts';
import type { CredentialSummary } from '../klarna/credential.ts';
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

/** What a person can do in the popup and in the panel. */
export interface InspectorActions {
  pickSession(session_id: string): void;
  /** Reads with the credential that was picked, or again with the one before. */
  read(session_id: string, credential: CredentialSummary): void;
  /**
   * Asks the browser for access to one API host; then reads if that is given. Straight from a click. Tells whether
   * it was given.
   */
  grantHost(server: ApiServer, session_id: string, credential: CredentialSummary): Promise<boolean>;
  /** Finds what is in a pasted text: a session, a request body. A sentence where there is nothing. */
  paste(text: string): string | undefined;
  /** Says which request the pasted body belongs to, or takes it away. */
  judgePastedAs(kind: BodyKind | undefined): void;
  addCredential(server: Partial<ApiServer>): void;
  openOptions(): void;
  scanAgain(): void;
  /** Reloads the page with a recorder of Klarna's library in it; absent where that is not possible. */
  reloadAndRecord: (() => void) | undefined;
  /** Reads the session once after each recorded `authorize`, from now on or no longer. */
  readAfterAuthorize(on: boolean): void;
  /** Forgets everything found and read so far. */
  clear(): void;
  /** Forgets what was read of every session, by whichever view. What is on screen stays there. */
  clearHistory(): Promise<void>;
}

/** The inspector behind both screens: state, actions, and the one place where effects are started. */
export interface Inspector {
  state(): InspectorState;
  subscribe(listener: () => void): () => void;
  actions: InspectorActions;
  /** Looks at the page until the returned function is called. */
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

  /** The one automatic read: the session on screen, never read before, where the plan allows it without a click. */
  function readAtOnce(event: InspectorEvent): void {
    const session = selectedSession(state);
    if (session === undefined || state.credentials === undefined || state.history === undefined) return;
    const reading = state.readings.get(session.session_id);
    // A read that only a lock prevented was none. It is made up for when the credentials are listed anew, and open.
    const isDue = event.type === 'credentials-listed' && wasLocked(reading);
    if (reading && !isDue && !isRemembered(reading)) return;
    const plan = readPlan(session, state.credentials);
    if (plan.kind !== 'read-at-once' || (reading && plan.credential.locked)) return;
    void read(session.session_id, plan.credential, { automatic: true });
  }

  /** One read for each `authorize` that ended, where the developer turned that on, with the credential used before. */
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
    // A worker that cannot say what there is must not look like one that has nothing.
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

  /** Only the newest list counts: answers may overtake each other. */
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
      // Nothing may come before the request: the browser takes it only within the click.
      const granted = await services.hostPermission.request(server).catch(() => false);
      if (granted) void read(session_id, credential);
      return granted;
    },
    paste(text) {
      const request = readPasted(text);
      if (request.kind === 'body') dispatch({ type: 'body-pasted', pasted: request });
      const pasted = scanPasted(text, (pasted) => services.page.findInPasted(pasted, services.now()));
      if (pasted.kind === 'nothing') {
        if (request.kind === 'answer-only') return request.why;
        return request.kind === 'body' ? undefined : pasted.reason;
      }
      dispatch({ type: 'findings', findings: pasted.findings });
      const session_id = pasted.findings.detections[0]?.session_id;
      if (session_id !== undefined) dispatch({ type: 'session-picked', session_id });
      return undefined;
    },
    judgePastedAs(kind) {
      const { pasted } = state;
      if (pasted === undefined) return;
      const judged = kind && ({ ...pasted, pasted: { ...pasted.pasted, kind }, kindFrom: 'choice' } as const);
      dispatch({ type: 'body-pasted', pasted: judged });
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
      // What was read is shown with the credential it was read with.
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
