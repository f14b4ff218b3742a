import { useState } from 'preact/hooks';
import type { Services } from '../../../lib/inspector/services.ts';
import { t } from '../../../lib/language/on-screen.ts';
import {
  focusField,
  NewPassphrase,
  type NewPassphraseProblem,
  newPassphraseProblem,
  typedIn,
} from './NewPassphrase.tsx';
import { PassphraseField } from './PassphraseField.tsx';
import { useAttempt } from './use-attempt.ts';
import { VaultForm } from './VaultForm.tsx';

interface ChangePassphraseFormProps {
  services: Services;
  reload(): Promise<void>;
}

/** Another passphrase: everything is encrypted anew. */
export function ChangePassphraseForm({ services, reload }: ChangePassphraseFormProps) {
  const [wrong, setWrong] = useState<NewPassphraseProblem>();
  const [changed, setChanged] = useState(false);
  const { busy, problem, run } = useAttempt(reload);

  async function submit(form: HTMLFormElement): Promise<void> {
    const found = newPassphraseProblem(form);
    setWrong(found);
    setChanged(false);
    if (found) {
      focusField(form, found.field);
      return;
    }
    const current = typedIn(form, 'current-passphrase');
    const done = await run(() =>
      services.worker.changePassphrase({ current, next: typedIn(form, 'passphrase') }),
    );
    setChanged(done);
    if (done) form.reset();
  }

  return (
    <>
      <VaultForm
        label={t`Change the passphrase`}
        action={t`Change passphrase`}
        running={t`Encrypting again…`}
        busy={busy}
        problem={problem}
        onSubmit={(form) => void submit(form)}
      >
        <PassphraseField name="current-passphrase" label={t`Current passphrase`} />
        <NewPassphrase problem={wrong} />
      </VaultForm>
      <p role="status">{changed && t`Changed. Files you exported earlier keep the old passphrase.`}</p>
    </>
  );
}
