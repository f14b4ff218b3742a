import type { Services } from '../../../lib/inspector/services.ts';
import { t } from '../../../lib/language/on-screen.ts';
import type { VaultStatus } from '../../../lib/messages/results.ts';
import { Fold } from '../../parts/Fold.tsx';
import { BackupNote } from './BackupNote.tsx';
import { ForgetForm } from './ForgetForm.tsx';
import { focusField, typedIn } from './NewPassphrase.tsx';
import { PassphraseField } from './PassphraseField.tsx';
import { useAttempt } from './use-attempt.ts';
import { VaultForm } from './VaultForm.tsx';

interface UnlockFormProps {
  services: Services;
  status: Extract<VaultStatus, { kind: 'locked' }>;
  reload(): Promise<void>;
}

/** Asks for the passphrase. */
export function UnlockForm({ services, status, reload }: UnlockFormProps) {
  const { busy, problem, setProblem, run } = useAttempt(reload);

  async function unlock(form: HTMLFormElement): Promise<void> {
    const passphrase = typedIn(form, 'passphrase');
    if (passphrase === '') {
      setProblem(t`Enter the passphrase.`);
      focusField(form, 'passphrase');
      return;
    }
    const done = await run(() => services.worker.unlockVault({ passphrase }));
    if (!done) focusField(form, 'passphrase');
  }

  return (
    <>
      <p class="muted">
        {status.stillOpen > 0
          ? t`Production credentials, and changes to credentials, lock after 15 minutes without use. Playground credentials stay unlocked.`
          : t`Your credentials are remembered on this device and locked. Unlock them to read a session.`}
      </p>
      <BackupNote status={status} />
      <VaultForm
        label={t`Unlock`}
        action={t`Unlock`}
        running={t`Unlocking…`}
        busy={busy}
        problem={problem}
        onSubmit={(form) => void unlock(form)}
      >
        <PassphraseField name="passphrase" label={t`Passphrase`} />
      </VaultForm>
      <Fold summary={t`Passphrase lost?`}>
        <ForgetForm services={services} reload={reload} />
      </Fold>
    </>
  );
}
