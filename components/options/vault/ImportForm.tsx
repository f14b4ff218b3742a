import { useId } from 'preact/hooks';
import type { Services } from '../../../lib/inspector/services.ts';
import { t } from '../../../lib/language/on-screen.ts';
import { typedIn } from './NewPassphrase.tsx';
import { PassphraseField } from './PassphraseField.tsx';
import { useAttempt } from './use-attempt.ts';
import { VaultForm } from './VaultForm.tsx';
import '../form.css';

interface ImportFormProps {
  services: Services;
  reload(): Promise<void>;
}

/** Takes over an exported file with the passphrase it was made with. */
export function ImportForm({ services, reload }: ImportFormProps) {
  const id = useId();
  const { busy, problem, setProblem, run } = useAttempt(reload);

  function submit(form: HTMLFormElement): void {
    const input = form.elements.namedItem('file');
    const file = input instanceof HTMLInputElement ? input.files?.[0] : undefined;
    if (file === undefined) {
      setProblem(t`Choose a file first.`);
      return;
    }
    const passphrase = typedIn(form, 'passphrase');
    void run(async () => services.worker.importVault({ text: await file.text(), passphrase })).then(
      (done) => {
        if (done) form.reset();
      },
    );
  }

  return (
    <VaultForm
      label={t`Import`}
      action={t`Import`}
      running={t`Importing…`}
      busy={busy}
      problem={problem}
      onSubmit={submit}
    >
      <div class="form-field">
        <label for={id}>{t`Exported file`}</label>
        <input id={id} name="file" class="input" type="file" accept="application/json,.json" />
      </div>
      <PassphraseField name="passphrase" label={t`Passphrase of the file`} />
    </VaultForm>
  );
}
