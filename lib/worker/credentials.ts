import { sameServer } from '../klarna/api-server.ts';
import {
  type Credential,
  type CredentialDraft,
  type CredentialSummary,
  summarize,
} from '../klarna/credential.ts';
import { credentialProblems } from '../klarna/credential-problems.ts';
import type { ApiAnswer } from '../klarna/failure.ts';
import type { CredentialTest, SaveResult } from '../messages/results.ts';
import type { CredentialStore } from '../vault/ports.ts';
import { VaultLocked } from '../vault/ports.ts';
import { defaultIds } from './default-credential.ts';
import type { ReadSessionNeeds } from './ports.ts';
import { readSession } from './read-session.ts';

/**
 * Saves a credential, or says what is wrong with it. The answer holds no password. Saving the same one again changes
 * nothing, so a message that is handled twice does no harm.
 */
export async function saveCredential(
  draft: CredentialDraft,
  needs: { credentials: CredentialStore; newId(): string; now(): number },
): Promise<SaveResult> {
  const problems = credentialProblems(draft);
  if (problems.length > 0) return { kind: 'refused', problems };
  const { label, environment, region, username, password } = draft;
  const wanted = { label: label.trim(), server: { environment, region }, username, password };
  const known = (await needs.credentials.list()).find((credential) => isSame(credential, wanted));
  const credential = known ?? { id: needs.newId(), ...wanted, savedAt: needs.now() };
  try {
    if (known === undefined) await needs.credentials.save(credential);
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
export async function listCredentials(needs: { credentials: CredentialStore }): Promise<CredentialSummary[]> {
  const credentials = await needs.credentials.list();
  const defaults = defaultIds(credentials);
  return credentials
    .sort((a, b) => a.savedAt - b.savedAt)
    .map((each) => ({ ...summarize(each), ...(defaults.has(each.id) && { isDefault: true }) }));
}

/**
 * Whether an answer has Klarna's own marks: an error body as its API writes it, or a correlation id. Without them it may
 * come from something in front of the API, which knows nothing of credentials.
 */
function isFromKlarna({ error_code, error_type, error_messages, correlation_id }: ApiAnswer): boolean {
  return [error_code, error_type, correlation_id, ...error_messages].some((mark) => mark !== undefined);
}

/** A well-formed id that no session has. */
const absentSessionId = '00000000-0000-0000-0000-000000000000';

/**
 * Reads a session that cannot exist. Only the class of the answer is interpreted: 401 means the credential is not
 * known on its server; 403 and 404 in Klarna's own words mean it was probably accepted, since the API came as far as
 * the session. Creates nothing at Klarna.
 */
export async function testCredential(id: string, needs: ReadSessionNeeds): Promise<CredentialTest> {
  const result = await readSession({ session_id: absentSessionId, credentialId: id }, needs);
  // A session with that id would be odd, but it would prove the credential.
  if (result.kind === 'snapshot') return { kind: 'accepted', status: 200 };
  const { failure } = result.failed;
  if (failure.kind === 'unauthorized') return { kind: 'refused' };
  const refusesTheSession = failure.kind === 'session-not-found' || failure.kind === 'forbidden';
  return refusesTheSession && isFromKlarna(failure.answer)
    ? { kind: 'accepted', status: failure.answer.status }
    : { kind: 'inconclusive', failed: result.failed };
}
