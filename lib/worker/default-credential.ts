import { sameServer } from '../klarna/api-server.ts';
import type { Credential, CredentialSummary } from '../klarna/credential.ts';
import type { VaultOutcome } from '../messages/results.ts';
import type { CredentialStore } from '../vault/ports.ts';
import { VaultLocked } from '../vault/ports.ts';

/**
 * Marks a credential as the one to use where several fit a token's server. Of two marks the later counts, so one write
 * is enough and there are never two. Does nothing where it is gone, and says so where it is locked.
 */
export async function makeDefault(
  id: string,
  needs: { credentials: CredentialStore; now(): number },
): Promise<VaultOutcome> {
  const credential = await needs.credentials.find(id);
  try {
    if (credential) await needs.credentials.save({ ...credential, preferredAt: needs.now() });
    return { kind: 'done' };
  } catch (error) {
    if (error instanceof VaultLocked) return { kind: 'locked' };
    throw error;
  }
}

/** The ids of the defaults: for each server the credential that was marked last. */
export function defaultIds(credentials: readonly Credential[]): ReadonlySet<CredentialSummary['id']> {
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
