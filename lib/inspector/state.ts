import { type DetectedSession, detectedSessions } from '../detection/detected-session.ts';
import type { Detection, Findings, LeakedKey, LookAlike, Searched } from '../detection/detection.ts';
import { joinFindings, noFindings } from '../detection/findings.ts';
import type { PastedReading } from '../diagnosis/pasted/read-pasted.ts';
import type { CredentialSummary } from '../klarna/credential.ts';
import type { ReadRecord } from '../klarna/read-record.ts';
import type { ReadResult, VaultStatus } from '../messages/results.ts';
import type { SdkRecord } from '../recorder/sdk-call.ts';
import {
  type History,
  noHistory,
  withListed,
  withoutLockedReads,
  withoutSessions,
} from './history/history.ts';
import {
  adoptReads,
  lastSnapshot,
  type Reading,
  readEnded,
  withoutReadsOf,
  withReading,
} from './readings.ts';
import type { PageEvent } from './services.ts';

/** One document that was open in the tab. */
export interface Visit {
  url: string;
  /** ms since the epoch */
  openedAt: number;
}

/** How far the search of the page is. */
export type Search =
  | { kind: 'scanning' }
  | { kind: 'restricted-page'; url: string | undefined; reason: string }
  | { kind: 'searched'; searched: Searched[]; klarnaLibrary: boolean };

/** What was recorded of the library's calls in one document. */
export interface Recording {
  /** ms since the epoch */
  startedAt: number;
  record: SdkRecord;
}

/** A request body that was pasted, and how far it is known which request it belongs to. */
export type PastedRequest = Extract<PastedReading, { kind: 'body' }>;

/** Everything the popup and the panel show. Changed only by `inspect`. */
export interface InspectorState {
  search: Search;
  /** Oldest first. The popup has one. */
  visits: Visit[];
  detections: Detection[];
  lookAlikes: LookAlike[];
  leakedKeys: LeakedKey[];
  /** Sessions of all visits, newest first. */
  sessions: DetectedSession[];
  /** The session whose details are shown; follows the newest until the developer picks one. */
  selected: { session_id: string; picked: boolean } | undefined;
  readings: ReadonlyMap<string, Reading>;
  /** What was read of all sessions; `undefined` until the worker has answered. */
  history: History | undefined;
  /** Whether a recorder of Klarna's library is in the page now. */
  isRecording: boolean;
  /** One per recorded document, oldest first. */
  recordings: Recording[];
  /** Whether the session is read once after each `authorize` that was recorded. */
  readAfterAuthorize: boolean;
  /** A request body that was pasted, to be judged like a session. */
  pasted: PastedRequest | undefined;
  /** `undefined` until the worker has answered. */
  credentials: CredentialSummary[] | undefined;
  /** How the remembered credentials stand; `undefined` until the worker has answered. */
  vault: VaultStatus | undefined;
}

export type InspectorEvent =
  | PageEvent
  | { type: 'session-picked'; session_id: string }
  /** A request body was pasted, was said to be another request's, or was taken away. */
  | { type: 'body-pasted'; pasted: PastedRequest | undefined }
  | { type: 'credentials-listed'; credentials: CredentialSummary[]; vault?: VaultStatus }
  | { type: 'read-started'; session_id: string; credential: CredentialSummary; at: number }
  | { type: 'read-ended'; session_id: string; result: ReadResult }
  /** What the worker keeps, whoever read it. `at` in ms since the epoch. */
  | { type: 'history-listed'; records: ReadRecord[]; at: number }
  | { type: 'read-after-authorize'; on: boolean }
  | { type: 'cleared' }
  | { type: 'scan-started' };

export function initialState(): InspectorState {
  return {
    search: { kind: 'scanning' },
    visits: [],
    ...noFindings(),
    sessions: [],
    selected: undefined,
    readings: new Map(),
    history: undefined,
    isRecording: false,
    recordings: [],
    readAfterAuthorize: false,
    pasted: undefined,
    credentials: undefined,
    vault: undefined,
  };
}

/** The reducer: one event, one next state. Pure. */
export function inspect(state: InspectorState, event: InspectorEvent): InspectorState {
  switch (event.type) {
    case 'scan-started':
      return { ...state, search: { kind: 'scanning' } };
    case 'page-opened':
      return {
        ...state,
        // What the browser said about the page before does not hold for this one.
        search: state.search.kind === 'restricted-page' ? { kind: 'scanning' } : state.search,
        visits: [...state.visits, { url: event.url, openedAt: event.at }],
      };
    case 'restricted-page':
      return { ...state, search: { kind: 'restricted-page', url: event.url, reason: event.reason } };
    case 'findings':
      return withSessions({ ...state, ...withFindings(state, event.findings) });
    case 'searched':
      return { ...state, search: addSearched(state.search, event) };
    case 'recording-started':
      return { ...state, isRecording: true };
    case 'recorded':
      return { ...state, recordings: withRecording(state.recordings, event) };
    case 'recording-ended':
      return { ...state, isRecording: false };
    case 'session-picked':
      return { ...state, selected: { session_id: event.session_id, picked: true } };
    case 'body-pasted':
      return { ...state, pasted: event.pasted };
    case 'credentials-listed':
      return withoutReadsOf(
        { ...state, credentials: event.credentials, vault: event.vault },
        event.credentials,
      );
    case 'history-listed':
      return {
        ...state,
        history: withoutLockedReads(
          withListed(state.history ?? noHistory, event.records),
          state.credentials ?? [],
        ),
        readings: adoptReads(state.readings, event.records, state.credentials ?? [], event.at),
      };
    case 'read-started':
      return withReading(state, event.session_id, {
        kind: 'reading',
        credential: event.credential,
        startedAt: event.at,
        previous: lastSnapshot(state.readings.get(event.session_id)),
      });
    case 'read-ended':
      return readEnded(state, event.session_id, event.result);
    case 'read-after-authorize':
      return { ...state, readAfterAuthorize: event.on };
    case 'cleared':
      return {
        ...initialState(),
        search: state.search.kind === 'searched' ? { ...state.search, searched: [] } : state.search,
        visits: state.visits.slice(-1),
        isRecording: state.isRecording,
        readAfterAuthorize: state.readAfterAuthorize,
        history:
          state.history &&
          withoutSessions(state.history, new Set(state.sessions.map(({ session_id }) => session_id))),
        credentials: state.credentials,
        vault: state.vault,
      };
    default:
      return event satisfies never;
  }
}

/** The session whose details are shown. */
export function selectedSession(state: InspectorState): DetectedSession | undefined {
  return state.sessions.find(({ session_id }) => session_id === state.selected?.session_id);
}

function withSessions(state: InspectorState): InspectorState {
  const sessions = detectedSessions(state.detections);
  const newest = sessions[0];
  const selected =
    state.selected?.picked || newest === undefined
      ? state.selected
      : { session_id: newest.session_id, picked: false };
  return { ...state, sessions, selected };
}

/** A document's recorder tells everything each time: the newest telling replaces the one before. */
function withRecording(recordings: readonly Recording[], { startedAt, record }: Recording): Recording[] {
  return [...recordings.filter((known) => known.startedAt !== startedAt), { startedAt, record }];
}

/** Passes over a page add up: the same kind of thing is counted in one row. */
function addSearched(search: Search, event: Extract<PageEvent, { type: 'searched' }>): Search {
  const earlier = search.kind === 'searched' ? search : { searched: [], klarnaLibrary: false };
  const rows = new Map<string, Searched>();
  for (const row of [...earlier.searched, ...event.searched]) {
    const key = `${row.source} ${row.what}`;
    const known = rows.get(key);
    rows.set(key, known ? { ...known, ...row, count: known.count + row.count } : row);
  }
  return {
    kind: 'searched',
    searched: [...rows.values()],
    klarnaLibrary: earlier.klarnaLibrary || event.klarnaLibrary,
  };
}

/** Adds findings. Scanning a page again finds the same: each look-alike and key is listed once per place. */
function withFindings(before: Findings, findings: Findings): Findings {
  const joined = joinFindings([before, findings]);
  return {
    detections: joined.detections,
    lookAlikes: uniqueBy(joined.lookAlikes, ({ kind, source, place, frame }) => [kind, source, place, frame]),
    leakedKeys: uniqueBy(joined.leakedKeys, ({ ending, source, place, frame }) => [
      ending,
      source,
      place,
      frame,
    ]),
  };
}

function uniqueBy<Item>(items: readonly Item[], identity: (item: Item) => unknown[]): Item[] {
  const seen = new Map<string, Item>();
  for (const item of items) {
    const key = JSON.stringify(identity(item));
    if (!seen.has(key)) seen.set(key, item);
  }
  return [...seen.values()];
}
