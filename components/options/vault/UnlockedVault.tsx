import { useState } from 'preact/hooks';
import type { Services } from '../../../lib/inspector/services.ts';
import { counted, t } from '../../../lib/language/on-screen.ts';
import type { VaultStatus } from '../../../lib/messages/results.ts';
import { Fold } from '../../parts/Fold.tsx';
import { BackupNote } from './BackupNote.tsx';
import { ChangePassphraseForm } from './ChangePassphraseForm.tsx';
import { DamagedRecords } from './DamagedRecords.tsx';
import { ExportButton } from './ExportButton.tsx';
import { ForgetForm } from './ForgetForm.tsx';
import { ImportForm } from './ImportForm.tsx';
import { Switch } from './Switch.tsx';
import { useAttempt } from './use-attempt.ts';

interface UnlockedVaultProps {
  services: Services;
  status: Extract<VaultStatus, { kind: 'unlocked' }>;
  reload(): Promise<void>;
}

/** The switch that is on, and all that can be done while it is unlocked. */
export function UnlockedVault({ services, status, reload }: UnlockedVaultProps) {
  const [stopping, setStopping] = useState(false);
  const { busy, problem, run } = useAttempt(reload);
  const { worker } = services;
  const lock = async () => {
    await worker.lockVault();
    return { kind: 'done' } as const;
  };
  return (
    <>
      <Switch label={t`Remember on this device`} on={!stopping} onChange={(on) => setStopping(!on)} />
      {stopping && (
        <div class="row wrap">
          <p class="grow">{t`The credentials go back to memory and are gone when the browser closes.`}</p>
          <button
            type="button"
            class="button danger"
            disabled={busy}
            onClick={() => void run(() => worker.stopRemembering())}
          >
            {t`Stop remembering`}
          </button>
          <button type="button" class="button" onClick={() => setStopping(false)}>
            {t`Keep remembering`}
          </button>
        </div>
      )}
      <DamagedRecords services={services} damaged={status.damaged} reload={reload} />
      <BackupNote status={status} />
      <div class="row wrap">
        <p class="grow muted">{lockWords(status.locksAt - services.now())}</p>
        <button type="button" class="button" disabled={busy} onClick={() => void run(lock)}>
          {t`Lock now`}
        </button>
      </div>
      <p class="problem" role="alert">
        {problem}
      </p>
      <Fold summary={t`Change the passphrase`}>
        <ChangePassphraseForm services={services} reload={reload} />
      </Fold>
      <Fold summary={t`Export or import`}>
        <div class="stack loose">
          <ExportButton services={services} what="credentials" />
          <ImportForm services={services} reload={reload} />
        </div>
      </Fold>
      <Fold summary={t`Forget everything`}>
        <ForgetForm services={services} reload={reload} />
      </Fold>
    </>
  );
}

function lockWords(ms: number): string {
  const minutes = Math.max(1, Math.round(ms / 60_000));
  if (minutes === 1) return t`Unlocked. Locks when the browser closes, or after a minute without use.`;
  const time = minutes < 90 ? counted(minutes, 'minute') : counted(Math.round(minutes / 60), 'hour');
  return t`Unlocked. Locks when the browser closes, or after ${time} without use.`;
}
