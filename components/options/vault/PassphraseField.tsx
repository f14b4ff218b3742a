import { useId } from 'preact/hooks';
import '../form.css';

interface PassphraseFieldProps {
  name: 'passphrase' | 'passphrase-again' | 'current-passphrase';
  label: string;
  hint?: string | undefined;
  problem?: string | undefined;
  /** What is typed, for a hint about it. The field keeps its own value. */
  onTyped?: (typed: string) => void;
}

/** A field for a passphrase. Uncontrolled: what is typed is in the document only, and never in a component's state. */
export function PassphraseField({ name, label, hint, problem, onTyped }: PassphraseFieldProps) {
  const id = useId();
  const help = problem ?? hint;
  return (
    <div class="form-field">
      <label for={id}>{label}</label>
      <input
        id={id}
        name={name}
        class="input"
        type="password"
        autocomplete="new-password"
        spellcheck={false}
        aria-describedby={help === undefined ? undefined : `${id}-help`}
        aria-invalid={problem !== undefined}
        onInput={(event) => onTyped?.(event.currentTarget.value)}
      />
      {help !== undefined && (
        <p id={`${id}-help`} class={problem === undefined ? 'form-hint' : 'problem'} role="status">
          {help}
        </p>
      )}
    </div>
  );
}
