import type { Services } from '../../lib/inspector/services.ts';
import { type ApiServer, sameServer, serverName } from '../../lib/klarna/api-server.ts';
import type { CredentialSummary } from '../../lib/klarna/credential.ts';
import { t } from '../../lib/language/on-screen.ts';
import type { VaultStatus } from '../../lib/messages/results.ts';
import { Section } from '../parts/Section.tsx';
import { CredentialRow } from './CredentialRow.tsx';
import type { HostAccess } from './use-credentials.ts';
import './credentials.css';

interface CredentialListProps {
  services: Services;
  /** `undefined` until the worker has answered. */
  credentials: readonly CredentialSummary[] | undefined;
  /** How the remembered ones stand; `undefined` while that is not known. */
  vault: VaultStatus | undefined;
  problem: string | undefined;
  access: HostAccess;
  onAccess(server: ApiServer, granted: boolean): void;
  onChanged(): Promise<void>;
}

/** All saved credentials. */
export function CredentialList({
  services,
  credentials,
  vault,
  problem,
  access,
  onAccess,
  onChanged,
}: CredentialListProps) {
  return (
    <Section title={t`API credentials`} count={credentials?.length}>
      {problem !== undefined && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      {credentials?.length === 0 && <p class="empty">{emptyWords(vault)}</p>}
      <ul class="credentials">
        {credentials?.map((credential) => (
          <CredentialRow
            key={credential.id}
            siblings={siblingsOf(credential, credentials)}
            services={services}
            credential={credential}
            access={access.get(serverName(credential.server))}
            onAccess={onAccess}
            onChanged={onChanged}
          />
        ))}
      </ul>
    </Section>
  );
}

/** How many others go to the same server. */
function siblingsOf({ id, server }: CredentialSummary, all: readonly CredentialSummary[]): number {
  return all.filter((other) => other.id !== id && sameServer(other.server, server)).length;
}

/** An empty list is not always an empty store. */
function emptyWords(vault: VaultStatus | undefined): string {
  switch (vault?.kind) {
    case 'damaged':
    case 'inaccessible':
    case 'newer':
      return t`None in memory. The remembered credentials cannot be read; see above.`;
    case 'unlocked':
    case 'locked':
      return t`None yet. Credentials you add are remembered on this device.`;
    default:
      return t`None yet. Credentials that are not remembered on this device are gone after a browser restart.`;
  }
}
