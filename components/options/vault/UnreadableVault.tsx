import type { Services } from '../../../lib/inspector/services.ts';
import { t, translate } from '../../../lib/language/on-screen.ts';
import type { VaultStatus } from '../../../lib/messages/results.ts';
import { explainUnreadable } from '../../../lib/vault/explain-vault.ts';
import { Fold } from '../../parts/Fold.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { ExportButton } from './ExportButton.tsx';
import { ForgetForm } from './ForgetForm.tsx';

interface UnreadableVaultProps {
  services: Services;
  status: Extract<VaultStatus, { kind: 'damaged' | 'inaccessible' | 'newer' }>;
  reload(): Promise<void>;
}

/** Remembered credentials that cannot be read: why, and what can be done. Never shown as if there were none. */
export function UnreadableVault({ services, status, reload }: UnreadableVaultProps) {
  const { title, words, nextSteps } = explainUnreadable(status);
  return (
    <div class="stack loose" data-vault={status.kind}>
      <Notice tone="bad" title={translate(title)}>
        <p class="small">{translate(words)}</p>
        <ol class="numbered-list small">
          {nextSteps.map(translate).map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </Notice>
      <div class="row">
        <button type="button" class="button" onClick={() => void reload()}>{t`Look again`}</button>
      </div>
      {status.kind === 'damaged' && <ExportButton services={services} what="damaged file" />}
      {status.kind !== 'inaccessible' && (
        <Fold summary={t`Start over`}>
          <ForgetForm services={services} reload={reload} />
        </Fold>
      )}
    </div>
  );
}
