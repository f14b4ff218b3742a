import { useId } from 'preact/hooks';
import type { Services } from '../../../lib/inspector/services.ts';
import { t } from '../../../lib/language/on-screen.ts';
import { focusField, typedIn } from './NewPassphrase.tsx';
import { useAttempt } from './use-attempt.ts';
import { VaultForm } from './VaultForm.tsx';
import '../form.css';

interface ForgetFormProps {
  services: Services;
  reload(): Promise<void>;
}

/** Starts over. The word has to be typed: nothing brings the credentials back. */
export function ForgetForm({ services, reload }: ForgetFormProps) {
  const id = useId();
  const { busy, problem, setProblem, run } = useAttempt(reload);

  function submit(form: HTMLFormElement): void {
    if (typedIn(form, 'confirmation').trim().toLowerCase() !== t`forget`) {
      setProblem(t`Type the word “${t`forget`}” to confirm.`);
      focusField(form, 'confirmation');
      return;
    }
    void run(() => services.worker.forgetVault({ confirmation: 'forget' }));
  }

  return (
    <VaultForm
      label={t`Forget everything`}
      action={t`Forget everything`}
      running={t`Forgetting…`}
      tone="danger"
      busy={busy}
      problem={problem}
      onSubmit={submit}
    >
      <p class="muted small">
        {t`Removes all remembered credentials from this device, readable or not. Exported files are not affected.`}
      </p>
      <div class="form-field">
        <label for={id}>{t`Type “${t`forget`}” to confirm`}</label>
        <input id={id} name="confirmation" class="input" type="text" autocomplete="off" spellcheck={false} />
      </div>
    </VaultForm>
  );
}
