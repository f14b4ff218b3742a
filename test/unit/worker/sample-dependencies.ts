import type { Credential, CredentialDraft } from '../../../lib/klarna/credential.ts';
import type { Snapshot } from '../../../lib/klarna/snapshot.ts';
import type { CredentialStore } from '../../../lib/vault/ports.ts';
import { createReadsInProgress } from '../../../lib/vault/reads-in-progress.ts';
import type {
  ApiRequest,
  BodyText,
  ReadSessionDependencies,
  RequestOutcome,
} from '../../../lib/worker/ports.ts';

export const sampleNow = Date.UTC(2030, 0, 1, 12, 0, 0);

export const sampleDraft: CredentialDraft = {
  label: 'Sample shop',
  environment: 'playground',
  region: 'eu',
  username: 'PK00000_sample',
  password: 'sample-password',
};

export function sampleCredential(changes: Partial<Credential> = {}): Credential {
  return {
    id: 'sample-credential',
    label: 'Sample shop',
    server: { environment: 'playground', region: 'eu' },
    username: 'PK00000_sample',
    password: 'sample-password',
    savedAt: sampleNow,
    ...changes,
  };
}

export const sampleSnapshot: Snapshot = {
  session_id: '5a3b1e00-0000-6000-9000-00000000abcd',
  server: { environment: 'playground', region: 'eu' },
  credential: 'Sample shop',
  readAt: sampleNow,
  durationMs: 120,
  bytes: 23,
  body: { status: 'incomplete' },
};

type Answered = Extract<RequestOutcome, { kind: 'answered' }>;

/** An answer of the API; a body that is no text is written as JSON. */
export function answered(
  status: number,
  body: unknown,
  { headers = {}, ...changes }: { headers?: Record<string, string>; durationMs?: number } = {},
): Answered {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const complete: BodyText = { kind: 'complete', text, bytes: new TextEncoder().encode(text).length };
  return {
    kind: 'answered',
    status,
    headers: new Map(Object.entries({ 'content-type': 'application/json', ...headers })),
    body: complete,
    durationMs: 120,
    ...changes,
  };
}

/** The credentials in a list; every method counts as one access. */
export function memoryStore(...credentials: Credential[]): CredentialStore {
  let kept = credentials;
  return {
    list: async () => [...kept],
    find: async (id) => kept.find((credential) => credential.id === id),
    save: async (credential) => {
      kept = [...kept.filter(({ id }) => id !== credential.id), credential];
    },
    remove: async (id) => {
      kept = kept.filter((credential) => credential.id !== id);
    },
  };
}

/** What reading a session needs, with one saved credential, and the requests that were made. */
export function readingNeeds(changes: Partial<ReadSessionDependencies> & { answer?: RequestOutcome } = {}) {
  const { answer = answered(200, { status: 'incomplete' }), ...deps } = changes;
  const requests: ApiRequest[] = [];
  const reading: ReadSessionDependencies = {
    credentials: memoryStore(sampleCredential()),
    findMissingReason: async () => ({ kind: 'credential-removed' }),
    hasHostPermission: async () => true,
    rateLimit: async (_use, send) => ({ kind: 'sent', outcome: await send() }),
    reads: createReadsInProgress(),
    send: async (request) => {
      requests.push(request);
      return answer;
    },
    now: () => sampleNow,
    ...deps,
  };
  return { ...reading, requests };
}
