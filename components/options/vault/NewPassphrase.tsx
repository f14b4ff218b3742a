import { useState } from 'preact/hooks';
import { t, translate } from '../../../lib/language/on-screen.ts';
import { describePassphraseProblem, describeStrength } from '../../../lib/vault/explain-vault.ts';
import { passphraseProblem, passphraseStrength, type Strength } from '../../../lib/vault/passphrase.ts';
import { PassphraseField } from './PassphraseField.tsx';

/** Two fields for a new passphrase, with a hint of how strong it is. */
export function NewPassphrase({ problem }: { problem: NewPassphraseProblem | undefined }) {
  const [strength, setStrength] = useState<Strength>('too-short');
  return (
    <>
      <PassphraseField
        name="passphrase"
        label={t`New passphrase`}
        hint={translate(describeStrength(strength))}
        problem={problem?.field === 'passphrase' ? problem.message : undefined}
        onTyped={(typed) => setStrength(passphraseStrength(typed))}
      />
      <PassphraseField
        name="passphrase-again"
        label={t`New passphrase again`}
        hint={t`Nobody can recover it. If you lose it, you have to enter the credentials again.`}
        problem={problem?.field === 'passphrase-again' ? problem.message : undefined}
      />
    </>
  );
}

export interface NewPassphraseProblem {
  field: 'passphrase' | 'passphrase-again';
  message: string;
}

/** The value of a field of a form, as it is typed. */
export function typedIn(form: HTMLFormElement, name: string): string {
  const field = form.elements.namedItem(name);
  return field instanceof HTMLInputElement ? field.value : '';
}

/** What speaks against the new passphrase that is typed in a form. */
export function newPassphraseProblem(form: HTMLFormElement): NewPassphraseProblem | undefined {
  const passphrase = typedIn(form, 'passphrase');
  const wrong = passphraseProblem(passphrase);
  if (wrong !== undefined)
    return { field: 'passphrase', message: translate(describePassphraseProblem(wrong)) };
  if (passphrase !== typedIn(form, 'passphrase-again')) {
    return { field: 'passphrase-again', message: t`The passphrases do not match.` };
  }
  return undefined;
}

/** Puts the cursor where something is wrong. */
export function focusField(form: HTMLFormElement, name: string): void {
  const field = form.elements.namedItem(name);
  if (field instanceof HTMLElement) field.focus();
}
