import { type ApiServer, environmentNames, regionNames } from '../../lib/klarna/api-server.ts';
import { explainFailure } from '../../lib/klarna/explain-failure.ts';

interface NoCredentialProps {
  session_id: string;
  /** As far as the page says it. */
  server: Partial<ApiServer>;
  onAdd(): void;
}

/** The session is found, and there is nothing to read it with. */
export function NoCredential({ session_id, server, onAdd }: NoCredentialProps) {
  const { title, causes, nextSteps } = explainFailure({
    session_id,
    failure: { kind: 'no-credential', ...server },
    failedAt: 0,
  });
  const name = [
    server.environment && environmentNames[server.environment],
    server.region && regionNames[server.region].short,
  ].filter((part) => part !== undefined);
  return (
    <div class="step" data-failure="no-credential">
      <h2>{title}</h2>
      <p class="muted">
        {causes.join(' ')} {nextSteps.join(' ')}
      </p>
      <button type="button" class="button primary" onClick={onAdd}>
        {name.length === 0 ? 'Add API credential' : `Add API credential for ${name.join(' · ')}`}
      </button>
      <p class="quiet small">
        It stays in memory, goes to that one Klarna host only, and is gone when the browser closes.
      </p>
    </div>
  );
}
