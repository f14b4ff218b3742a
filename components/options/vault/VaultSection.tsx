import type { Services } from '../../../lib/inspector/services.ts';
import { t } from '../../../lib/language/on-screen.ts';
import type { VaultStatus } from '../../../lib/messages/results.ts';
import { Section } from '../../parts/Section.tsx';
import { RememberForm } from './RememberForm.tsx';
import { UnlockedVault } from './UnlockedVault.tsx';
import { UnlockForm } from './UnlockForm.tsx';
import { UnreadableVault } from './UnreadableVault.tsx';
import './vault.css';

interface VaultSectionProps {
  services: Services;
  status: VaultStatus;
  reload(): Promise<void>;
}

/** Remembered credentials, in whatever state they are. */
export function VaultSection({ services, status, reload }: VaultSectionProps) {
  return (
    <Section title={status.kind === 'locked' ? t`Unlock your credentials` : t`On this device`}>
      <div class="vault stack loose" data-vault={status.kind}>
        <VaultContent services={services} status={status} reload={reload} />
      </div>
    </Section>
  );
}

function VaultContent({ services, status, reload }: VaultSectionProps) {
  switch (status.kind) {
    case 'off':
      return <RememberForm services={services} reload={reload} />;
    case 'locked':
      return <UnlockForm services={services} status={status} reload={reload} />;
    case 'unlocked':
      return <UnlockedVault services={services} status={status} reload={reload} />;
    case 'damaged':
    case 'inaccessible':
    case 'newer':
      return <UnreadableVault services={services} status={status} reload={reload} />;
    default:
      return status satisfies never;
  }
}

/** Whether it stands in the way: then it comes before everything else on the page. */
export function comesFirst(status: VaultStatus | undefined): boolean {
  return status !== undefined && status.kind !== 'off' && status.kind !== 'unlocked';
}
