import type { ComponentChildren } from 'preact';
import type { CredentialField } from '../../lib/klarna/credential.ts';
import './form.css';

/** What a control has to carry so that its label, hint and problem belong to it. */
export interface ControlProps {
  id: string;
  name: CredentialField;
  'aria-describedby': string;
  'aria-invalid': boolean;
}

interface FormFieldProps {
  name: CredentialField;
  label: string;
  hint?: string;
  problem: string | undefined;
  control(props: ControlProps): ComponentChildren;
}

/** A label, its control, and below it a hint or what is wrong. */
export function FormField({ name, label, hint, problem, control }: FormFieldProps) {
  const id = `credential-${name}`;
  return (
    <div class="form-field">
      <label for={id}>{label}</label>
      {control({ id, name, 'aria-describedby': `${id}-help`, 'aria-invalid': problem !== undefined })}
      <p id={`${id}-help`} class={problem === undefined ? 'form-hint' : 'problem'}>
        {problem ?? hint}
      </p>
    </div>
  );
}
