import { type DetectedSession, detectedSessions } from '../detection/detected-session.ts';
import type { Detection, Findings, LeakedKey, LookAlike, Searched } from '../detection/detection.ts';
import { joinFindings, noFindings } from '../detection/findings.ts';
import type { Pasted } from '../diagnosis/pasted/read-pasted.ts';
import type { CredentialSummary } from '../klarna/credential.ts';
import type { ReadRecord } from '../klarna/read-record.ts';
import type { Text } from '../language/text.ts';
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

/** The state of the search. */
export type Search =
  | { kind: 'scanning' }
  | { kind: 'restricted-page'; url: string | undefined; reason: Text }
  | { kind: 'searched'; searched: Searched[]; klarnaLibrary: boolean };

/** The recorded calls of Klarna's library in one document. */
export interface Recording {
  /** ms since the epoch */
  startedAt: number;
  record: SdkRecord;
}

/** Everything that popup and panel show. Only `inspect` changes it. */
export interface InspectorState {
  search: Search;
  /** Oldest first. The popup has one. */
  visits: Visit[];
  detections: Detection[];
  lookAlikes: LookAlike[];
  leakedKeys: LeakedKey[];
  /** Sessions of all visits, newest first. */
  sessions: DetectedSession[];
  /** The session whose details are shown. It is the newest one until the developer picks another. */
  selected: { session_id: string; picked: boolean } | undefined;
  readings: ReadonlyMap<string, Reading>;
  /** The reads of all sessions. `undefined` until the worker answers. */
  history: History | undefined;
  /** Whether the page has a recorder of Klarna's library now. */
  isRecording: boolean;
  /** One per recorded document, oldest first. */
  recordings: Recording[];
  /** Whether the session is read once after each recorded `authorize`. */
  readAfterAuthorize: boolean;
  /** A pasted request to Klarna, its answer, or both. The rules check the request like a session. */
  pasted: Pasted | undefined;
  /** `undefined` until the worker answers. */
  credentials: CredentialSummary[] | undefined;
  /** The state of the remembered credentials. `undefined` until the worker answers. */
  vault: VaultStatus | undefined;
}

export type InspectorEvent =
  | PageEvent
  | { type: 'session-picked'; session_id: string }
  /** A request or an answer was pasted, another one of the text is checked, or it is removed. */
  | { type: 'exchange-pasted'; pasted: Pasted | undefined }
  | { type: 'credentials-listed'; credentials: CredentialSummary[]; vault?: VaultStatus }
  | { type: 'read-started'; session_id: string; credential: CredentialSummary; at: number }
  | { type: 'read-ended'; session_id: string; result: ReadResult }
  /** The worker's history, from all views. `at` in ms since the epoch. */
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
        // A restriction of the previous page does not apply to this one.
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
    case 'exchange-pasted':
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

/** A recorder sends everything each time, so its newest record replaces the previous one. */
function withRecording(recordings: readonly Recording[], { startedAt, record }: Recording): Recording[] {
  return [...recordings.filter((known) => known.startedAt !== startedAt), { startedAt, record }];
}

/** Adds up several searches of a page: one row for each kind of thing. */
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
    leakedKeys: uniqueBy(joined.leakedKeys, ({ seenAt: _, ...leaked }) => Object.values(leaked)),
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
