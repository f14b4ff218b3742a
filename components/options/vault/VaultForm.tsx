import type { ComponentChildren } from 'preact';
import '../form.css';
import './vault.css';

interface VaultFormProps {
  label: string;
  /** What its button says. */
  action: string;
  /** What the button says while it runs. */
  running: string;
  busy: boolean;
  problem: string | undefined;
  tone?: 'primary' | 'danger';
  onSubmit(form: HTMLFormElement): void;
  children: ComponentChildren;
}

/** A form with one button, and below it what went wrong. */
export function VaultForm({
  label,
  action,
  running,
  busy,
  problem,
  tone = 'primary',
  onSubmit,
  children,
}: VaultFormProps) {
  return (
    <form
      class="vault-form"
      aria-label={label}
      noValidate
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) onSubmit(event.currentTarget);
      }}
    >
      {children}
      <div class="row wrap form-end">
        <button type="submit" class={`button ${tone}`} disabled={busy}>
          {busy ? running : action}
        </button>
      </div>
      <p class="problem" role="alert">
        {problem}
      </p>
    </form>
  );
}
