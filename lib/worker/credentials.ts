import { sameServer } from '../klarna/api-server.ts';
import {
  type Credential,
  type CredentialDraft,
  type CredentialSummary,
  summarize,
} from '../klarna/credential.ts';
import { credentialProblems } from '../klarna/credential-problems.ts';
import type { ApiAnswer } from '../klarna/failure.ts';
import type { CredentialTest, SaveResult, VaultOutcome } from '../messages/results.ts';
import { type CredentialStore, VaultLocked } from '../vault/ports.ts';
import type { ReadSessionDependencies } from './ports.ts';
import { readSession } from './read-session.ts';

/** Saves a credential, or reports what is wrong with it. The result contains no password. Idempotent. */
export async function saveCredential(
  draft: CredentialDraft,
  deps: { credentials: CredentialStore; newId(): string; now(): number },
): Promise<SaveResult> {
  const problems = credentialProblems(draft);
  if (problems.length > 0) return { kind: 'refused', problems };
  const { label, environment, region, username, password } = draft;
  const wanted = { label: label.trim(), server: { environment, region }, username, password };
  const known = (await deps.credentials.list()).find((credential) => isSame(credential, wanted));
  const credential = known ?? { id: deps.newId(), ...wanted, savedAt: deps.now() };
  try {
    if (known === undefined) await deps.credentials.save(credential);
  } catch (error) {
    if (error instanceof VaultLocked) return { kind: 'locked' };
    throw error;
  }
  return { kind: 'saved', credential: summarize(credential) };
}

function isSame(a: Omit<Credential, 'id' | 'savedAt'>, b: Omit<Credential, 'id' | 'savedAt'>): boolean {
  return (
    a.label === b.label &&
    sameServer(a.server, b.server) &&
    a.username === b.username &&
    a.password === b.password
  );
}

/** All credentials in the order in which they were saved, without their secrets. */
export async function listCredentials(deps: { credentials: CredentialStore }): Promise<CredentialSummary[]> {
  const credentials = await deps.credentials.list();
  const defaults = defaultIds(credentials);
  return credentials
    .sort((a, b) => a.savedAt - b.savedAt)
    .map((each) => ({ ...summarize(each), ...(defaults.has(each.id) && { isDefault: true }) }));
}

/**
 * Makes a credential the one to use when several match a client token's server. Each server's default is the credential
 * that was marked last, so one write is enough and there are never two defaults. Does nothing if the credential no
 * longer exists.
 */
export async function makeDefault(
  id: string,
  deps: { credentials: CredentialStore; now(): number },
): Promise<VaultOutcome> {
  const credential = await deps.credentials.find(id);
  try {
    if (credential) await deps.credentials.save({ ...credential, preferredAt: deps.now() });
    return { kind: 'done' };
  } catch (error) {
    if (error instanceof VaultLocked) return { kind: 'locked' };
    throw error;
  }
}

/** The ids of the default credentials: for each server, the one that was marked last. */
function defaultIds(credentials: readonly Credential[]): ReadonlySet<CredentialSummary['id']> {
  const isDefault = (credential: Credential) =>
    credential.preferredAt !== undefined &&
    credentials.every(
      (other) =>
        other.id === credential.id ||
        !sameServer(other.server, credential.server) ||
        (other.preferredAt ?? 0) < (credential.preferredAt ?? 0),
    );
  return new Set(credentials.filter(isDefault).map(({ id }) => id));
}

/** A well-formed id that no session has. */
const absentSessionId = '00000000-0000-0000-0000-000000000000';

/**
 * Tests a credential by reading a session that cannot exist; creates nothing at Klarna. 401 means that the server does
 * not know the credential. 403 or 404 with an error body of Klarna means that it was probably accepted, because the API
 * got as far as looking for the session.
 */
export async function testCredential(id: string, deps: ReadSessionDependencies): Promise<CredentialTest> {
  const result = await readSession({ session_id: absentSessionId, credentialId: id }, deps);
  // A session with this id would be strange, but the credential was accepted.
  if (result.kind === 'snapshot') return { kind: 'accepted', status: 200 };
  const { failure } = result.failed;
  if (failure.kind === 'unauthorized') return { kind: 'refused' };
  const refusesTheSession = failure.kind === 'session-not-found' || failure.kind === 'forbidden';
  return refusesTheSession && isFromKlarna(failure.answer)
    ? { kind: 'accepted', status: failure.answer.status }
    : { kind: 'inconclusive', failed: result.failed };
}

/**
 * Whether an answer has an error body or a correlation id of Klarna. Any other answer may come from a proxy in front of
 * the API, which does not check credentials.
 */
function isFromKlarna({ error_code, error_type, error_messages, correlation_id }: ApiAnswer): boolean {
  return [error_code, error_type, correlation_id, ...error_messages].some((mark) => mark !== undefined);
}
