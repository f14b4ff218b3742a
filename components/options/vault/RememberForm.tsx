import { useState } from 'preact/hooks';
import type { Services } from '../../../lib/inspector/services.ts';
import { t } from '../../../lib/language/on-screen.ts';
import { Fold } from '../../parts/Fold.tsx';
import { ImportForm } from './ImportForm.tsx';
import {
  focusField,
  NewPassphrase,
  type NewPassphraseProblem,
  newPassphraseProblem,
  typedIn,
} from './NewPassphrase.tsx';
import { Switch } from './Switch.tsx';
import { useAttempt } from './use-attempt.ts';
import { VaultForm } from './VaultForm.tsx';

interface RememberFormProps {
  services: Services;
  reload(): Promise<void>;
}

/** The switch that is off, and the passphrase it takes to turn it on. */
export function RememberForm({ services, reload }: RememberFormProps) {
  const [wanted, setWanted] = useState(false);
  const [wrong, setWrong] = useState<NewPassphraseProblem>();
  const { busy, problem, run } = useAttempt(reload);

  function submit(form: HTMLFormElement): void {
    const found = newPassphraseProblem(form);
    setWrong(found);
    if (found) focusField(form, found.field);
    else void run(() => services.worker.rememberOnDevice({ passphrase: typedIn(form, 'passphrase') }));
  }

  return (
    <>
      <Switch label={t`Remember on this device`} on={wanted} onChange={setWanted} />
      <p class="muted">
        {wanted
          ? t`Credentials are encrypted with your passphrase and stored in this browser’s profile. Their names, environments and regions stay readable. The passphrase is not stored: you enter it after each browser start.`
          : t`Off: credentials are kept in memory only and are gone when the browser closes.`}
      </p>
      {wanted && (
        <VaultForm
          label={t`Remember on this device`}
          action={t`Encrypt and remember`}
          running={t`Encrypting…`}
          busy={busy}
          problem={problem}
          onSubmit={submit}
        >
          <NewPassphrase problem={wrong} />
        </VaultForm>
      )}
      <Fold summary={t`Import an encrypted file`}>
        <ImportForm services={services} reload={reload} />
      </Fold>
    </>
  );
}
