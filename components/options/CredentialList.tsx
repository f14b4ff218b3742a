import type { Services } from '../../lib/inspector/services.ts';
import { type ApiServer, serverName } from '../../lib/klarna/api-server.ts';
import type { CredentialSummary } from '../../lib/klarna/credential.ts';
import { Section } from '../parts/Section.tsx';
import { CredentialRow } from './CredentialRow.tsx';
import type { HostAccess } from './use-credentials.ts';

interface CredentialListProps {
  services: Services;
  /** `undefined` until the worker has answered. */
  credentials: readonly CredentialSummary[] | undefined;
  problem: string | undefined;
  access: HostAccess;
  onAccess(server: ApiServer, granted: boolean): void;
  onChanged(): Promise<void>;
}

/** All saved credentials. */
export function CredentialList({
  services,
  credentials,
  problem,
  access,
  onAccess,
  onChanged,
}: CredentialListProps) {
  return (
    <Section title="API credentials" count={credentials?.length}>
      {problem !== undefined && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      {credentials?.length === 0 && (
        <p class="empty">
          None yet. After a restart of the browser this is always so: credentials are not kept on disk.
        </p>
      )}
      <ul class="credentials">
        {credentials?.map((credential) => (
          <CredentialRow
            key={credential.id}
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
