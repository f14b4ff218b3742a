import { explainFailure } from '../../lib/diagnosis/failures/explain-failure.ts';
import type { UnreadableVault } from '../../lib/inspector/details.ts';
import { type ApiServer, environmentNames, regionNames } from '../../lib/klarna/api-server.ts';
import { t, translate } from '../../lib/language/on-screen.ts';
import { explainUnreadable } from '../../lib/vault/explain-vault.ts';
import './read-step.css';

interface NoCredentialProps {
  session_id: string;
  /** As far as the page says it. */
  server: Partial<ApiServer>;
  /** Where remembered credentials cannot be read, that is said, and not that there are none. */
  unreadable?: UnreadableVault | undefined;
  onAdd(): void;
  onOptions(): void;
}

/** The session is found, and there is nothing to read it with. */
export function NoCredential({ session_id, server, unreadable, onAdd, onOptions }: NoCredentialProps) {
  if (unreadable) return <UnreadableCredentials vault={unreadable} onOptions={onOptions} />;
  const { title, causes, nextSteps } = explainFailure({
    session_id,
    failure: { kind: 'no-credential', ...server },
    failedAt: 0,
  });
  const name = [
    server.environment && environmentNames[server.environment],
    server.region && regionNames[server.region],
  ].filter((part) => part !== undefined);
  return (
    <div class="read-step" data-failure="no-credential">
      <h2>{translate(title)}</h2>
      <p class="muted">{[...causes, ...nextSteps].map(translate).join(' ')}</p>
      <button type="button" class="button primary" onClick={onAdd}>
        {name.length === 0 ? t`Add API credential` : t`Add API credential for ${name.join(' · ')}`}
      </button>
      <p class="quiet small">
        {t`It is sent to that one Klarna host only. It stays in memory unless you choose to remember it.`}
      </p>
    </div>
  );
}

function UnreadableCredentials({ vault, onOptions }: { vault: UnreadableVault; onOptions(): void }) {
  const { title, words, nextSteps } = explainUnreadable(vault);
  return (
    <div class="read-step" data-failure="vault-unreadable">
      <h2>{translate(title)}</h2>
      <p class="muted">{translate(words)}</p>
      <p>{translate(nextSteps[0])}</p>
      <button type="button" class="button primary" onClick={onOptions}>{t`Open the settings`}</button>
    </div>
  );
}
