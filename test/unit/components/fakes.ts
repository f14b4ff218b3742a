import { findInPasted } from '../../../lib/detection/find-in-pasted.ts';
import { inMemoryLayout } from '../../../lib/inspector/layout.ts';
import type { PageEvent, Services } from '../../../lib/inspector/services.ts';
import { defaultSettings, type Settings } from '../../../lib/inspector/settings.ts';
import type { CredentialDraft, CredentialSummary } from '../../../lib/klarna/credential.ts';
import { type ReadRecord, sessionIdOf } from '../../../lib/klarna/read-record.ts';
import type { Snapshot } from '../../../lib/klarna/snapshot.ts';
import type { AboutBuild, ReadResult, SaveResult, VaultStatus } from '../../../lib/messages/results.ts';
import { createClient } from '../../../lib/messages/worker-client.ts';
import { fakeSettings } from './fake-settings.ts';
import { fakeVault } from './fake-vault.ts';
import { demoKey, foundSession, incompleteBody, now, snapshotOf } from './sample.ts';

/** A browser made of memory: what the page tells, what the worker answers, and what was asked of them. */
export interface FakeServices extends Services {
  asked: {
    reads: { session_id: string; credentialId: string }[];
    /** Sessions that were read without a click. */
    automatic: string[];
    cleared: (readonly string[] | undefined)[];
    drafts: CredentialDraft[];
    removed: string[];
    copied: string[];
    hosts: string[];
    options: unknown[];
    files: { name: string; text: string }[];
  };
  /** Lets the page tell something, after it was watched. */
  tell(event: PageEvent): void;
  /** The saved credentials are others from now on, and everybody is told. */
  changeCredentials(credentials: readonly CredentialSummary[]): void;
  /** The worker keeps another history from now on, and everybody is told. */
  changeHistory(records: readonly ReadRecord[]): void;
}

export interface Behaviour {
  events?: readonly PageEvent[];
  credentials?: readonly CredentialSummary[];
  read?: (session_id: string) => Promise<ReadResult>;
  save?: (draft: CredentialDraft) => Promise<SaveResult>;
  /** What was read before. */
  history?: readonly ReadRecord[];
  /** How the remembered credentials stand. Default: nothing is remembered. */
  vault?: VaultStatus;
  /** What the worker says about this installation. Default: nothing done, nothing kept. */
  about?: AboutBuild;
  /** What was set, where it is other than the careful way. */
  settings?: Partial<Settings>;
  /** Reloads the page with a recorder. Default: that is not possible, as in the popup. */
  reloadAndRecord?: () => void;
  services?: Partial<Omit<Services, 'worker'>>;
  worker?: Partial<Services['worker']>;
}

/** Fakes that answer at once, and as well as they can; each answer can be replaced. */
export function fakeServices(behaviour: Behaviour = {}): FakeServices {
  const asked: FakeServices['asked'] = {
    reads: [],
    automatic: [],
    cleared: [],
    drafts: [],
    removed: [],
    copied: [],
    hosts: [],
    options: [],
    files: [],
  };
  const listeners = new Set<(event: PageEvent) => void>();
  const credentialListeners = new Set<() => void>();
  const credentials = [...(behaviour.credentials ?? [demoKey])];
  const changeCredentials = (changed: readonly CredentialSummary[]) => {
    credentials.splice(0, credentials.length, ...changed);
    for (const listener of credentialListeners) listener();
  };
  const historyListeners = new Set<() => void>();
  const history = [...(behaviour.history ?? [])];
  const changeHistory = (changed: readonly ReadRecord[]) => {
    history.splice(0, history.length, ...changed);
    for (const listener of historyListeners) listener();
  };
  return {
    asked,
    changeCredentials,
    changeHistory,
    tell: (event) => {
      for (const listener of listeners) listener(event);
    },
    page: {
      watch(listener) {
        listeners.add(listener);
        for (const event of behaviour.events ?? []) listener(event);
        return () => listeners.delete(listener);
      },
      findInPasted,
      ...(behaviour.reloadAndRecord && { reloadAndRecord: behaviour.reloadAndRecord }),
    },
    worker: {
      ...createClient((type) => Promise.reject(new Error(`The fake worker does not answer ${type}.`))),
      readSession({ session_id, credentialId, automatic }) {
        asked.reads.push({ session_id, credentialId });
        if (automatic) asked.automatic.push(session_id);
        return behaviour.read?.(session_id) ?? Promise.resolve(success({ session_id }));
      },
      listHistory: () => Promise.resolve([...history]),
      clearHistory({ session_ids }) {
        asked.cleared.push(session_ids);
        changeHistory(history.filter((record) => session_ids?.includes(sessionIdOf(record)) === false));
        return Promise.resolve();
      },
      listCredentials: () => Promise.resolve([...credentials]),
      saveCredential(draft) {
        asked.drafts.push(draft);
        if (behaviour.save) return behaviour.save(draft);
        const { label, environment, region } = draft;
        const credential = {
          ...demoKey,
          id: `saved-${asked.drafts.length}`,
          label,
          server: { environment, region },
        };
        changeCredentials([...credentials, credential]);
        return Promise.resolve({ kind: 'saved', credential });
      },
      removeCredential({ id }) {
        asked.removed.push(id);
        changeCredentials(credentials.filter((credential) => credential.id !== id));
        return Promise.resolve();
      },
      testCredential: () => Promise.resolve({ kind: 'accepted', status: 404 }),
      aboutBuild: () =>
        Promise.resolve(
          behaviour.about ?? { version: '0.1.0', requests: [], permissions: [], stored: [], unreadable: [] },
        ),
      ...fakeVault(behaviour.vault),
      ...behaviour.worker,
    },
    onCredentialsChanged(listener) {
      credentialListeners.add(listener);
      return () => credentialListeners.delete(listener);
    },
    onHistoryChanged(listener) {
      historyListeners.add(listener);
      return () => historyListeners.delete(listener);
    },
    hostPermission: {
      has: () => Promise.resolve(true),
      request(server) {
        asked.hosts.push(`${server.environment} ${server.region}`);
        return Promise.resolve(true);
      },
    },
    settings: fakeSettings({ ...defaultSettings, ...behaviour.settings }),
    layout: inMemoryLayout(),
    saveFile: (name, text) => void asked.files.push({ name, text }),
    openOptions: (prefill) => void asked.options.push(prefill),
    copyText(text) {
      asked.copied.push(text);
      return Promise.resolve();
    },
    versions: { extension: '0.1.0', browser: 'Chrome 143' },
    now: () => now,
    ...behaviour.services,
  };
}

export function success(changes: Partial<Snapshot> = {}, body = incompleteBody): ReadResult {
  return { kind: 'snapshot', snapshot: snapshotOf(body, changes) };
}

export const pageOpened: PageEvent = {
  type: 'page-opened',
  url: 'https://shop.example/checkout?step=pay',
  at: now - 25_000,
};

export const searchedPage: Extract<PageEvent, { type: 'searched' }> = {
  type: 'searched',
  klarnaLibrary: true,
  searched: [
    { source: 'document', count: 14, what: 'inline-script' },
    { source: 'document', count: 31, what: 'form-field' },
    { source: 'global', count: 212, what: 'object' },
    { source: 'storage', count: 9, what: 'local-storage-key' },
    { source: 'cookie', count: 4, what: 'cookie' },
    { source: 'resource', count: 88, what: 'requested-address' },
    {
      source: 'document',
      count: 1,
      what: 'frame',
      skipped: { why: 'frames-of-other-sites', count: 2 },
    },
  ],
};

/** A page on which one session was found. */
export const oneSession: readonly PageEvent[] = [
  pageOpened,
  { type: 'findings', findings: foundSession() },
  searchedPage,
];
/** A page on which nothing was found. */
export const noSession: readonly PageEvent[] = [pageOpened, searchedPage];
