import type { DetectedSession } from '../detection/detected-session.ts';
import type { Searched } from '../detection/detection.ts';
import type { ApiServer } from '../klarna/api-server.ts';
import type { CredentialSummary } from '../klarna/credential.ts';
import type { FailedRead } from '../klarna/failure.ts';
import type { Snapshot } from '../klarna/snapshot.ts';
import type { Text } from '../language/text.ts';
import type { VaultStatus } from '../messages/results.ts';
import { readPlan } from './read-plan.ts';
import { type InspectorState, selectedSession } from './state.ts';

/** The states of the vault in which its content cannot be read. */
export type UnreadableVault = Extract<VaultStatus, { kind: 'damaged' | 'inaccessible' | 'newer' }>;

/** What the details region shows; its kind is the region's `data-state`. */
export type Details =
  | { kind: 'scanning' }
  | { kind: 'restricted-page'; url: string | undefined; reason: Text }
  | { kind: 'nothing-found'; searched: Searched[]; klarnaLibrary: boolean }
  | { kind: 'choosing'; session: DetectedSession; credentials: CredentialSummary[] }
  | { kind: 'confirm-production'; session: DetectedSession; credential: CredentialSummary }
  | {
      kind: 'no-credential';
      session: DetectedSession;
      server: Partial<ApiServer>;
      /** Set if the remembered credentials cannot be read. One of them may fit. */
      unreadable?: UnreadableVault;
    }
  | {
      kind: 'reading';
      session: DetectedSession;
      credential: CredentialSummary;
      startedAt: number;
      previous: Snapshot | undefined;
    }
  | { kind: 'shown'; session: DetectedSession; credential: CredentialSummary; snapshot: Snapshot }
  | {
      kind: 'failed';
      session: DetectedSession;
      credential: CredentialSummary;
      failed: FailedRead;
      previous: Snapshot | undefined;
    };

/** What the details region shows: the selected session, or the search if there is no session. */
export function detailsOf(state: InspectorState): Details {
  const session = selectedSession(state);
  if (session === undefined)
    return state.search.kind === 'searched' ? nothingFound(state.search) : state.search;
  const reading = state.readings.get(session.session_id);
  if (reading !== undefined) return { session, ...reading };
  if (state.credentials === undefined) return { kind: 'scanning' };
  const plan = readPlan(session, state.credentials);
  switch (plan.kind) {
    // The read starts at the same moment, so there is nothing to choose.
    case 'read-at-once':
      return { kind: 'scanning' };
    case 'confirm-production':
      return { kind: 'confirm-production', session, credential: plan.credential };
    case 'choose-credential':
      return { kind: 'choosing', session, credentials: plan.credentials };
    case 'no-credential':
      return { kind: 'no-credential', session, server: plan.server, ...unreadable(state.vault) };
    default:
      return plan satisfies never;
  }
}

/** The API server of the details, as far as it is known. */
export function serverOf(details: Details): Partial<ApiServer> | undefined {
  switch (details.kind) {
    case 'shown':
      return details.snapshot.server;
    case 'reading':
    case 'failed':
    case 'confirm-production':
      return details.credential.server;
    case 'choosing':
    case 'no-credential': {
      const { environment, region } = details.session.server;
      return { ...(environment && { environment }), ...(region && { region }) };
    }
    default:
      return undefined;
  }
}

/** The newest snapshot of the selected session, if there is one. */
export function snapshotIn(details: Details): Snapshot | undefined {
  if (details.kind === 'shown') return details.snapshot;
  return details.kind === 'reading' || details.kind === 'failed' ? details.previous : undefined;
}

function nothingFound({
  searched,
  klarnaLibrary,
}: {
  searched: Searched[];
  klarnaLibrary: boolean;
}): Details {
  return { kind: 'nothing-found', searched, klarnaLibrary };
}

function unreadable(vault: VaultStatus | undefined): { unreadable?: UnreadableVault } {
  switch (vault?.kind) {
    case 'damaged':
    case 'inaccessible':
    case 'newer':
      return { unreadable: vault };
    default:
      return {};
  }
}
