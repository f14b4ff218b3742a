import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Services } from '../../../lib/inspector/services.ts';
import type { CredentialSummary } from '../../../lib/klarna/credential.ts';
import { t } from '../../../lib/language/on-screen.ts';
import type { VaultStatus } from '../../../lib/messages/results.ts';
import { FirstSteps } from './FirstSteps.tsx';
import { type FirstStepsState, useFirstSteps } from './use-first-steps.ts';
import './first-steps.css';

export interface GreetingProps {
  services: Services;
  /** `undefined` until they are known, as the vault's status. */
  credentials: readonly CredentialSummary[] | undefined;
  vault: VaultStatus | undefined;
  /** Brings the form for a credential to the person. */
  onAddCredential(): void;
}

/** The first steps, or the button that brings them back; nothing until it is known which. */
export function Greeting({ services, credentials, vault, onAddCredential }: GreetingProps) {
  const steps = useFirstSteps(services, credentials, vault);
  if (steps.greeting === undefined) return null;
  return steps.greeting.open ? (
    <FirstSteps services={services} steps={steps} onAddCredential={onAddCredential} />
  ) : (
    <ShowFirstSteps steps={steps} />
  );
}

/** Brings the first steps back. Has the focus where they were just put away. */
function ShowFirstSteps({ steps: { greeting, show } }: { steps: FirstStepsState }) {
  const button = useRef<HTMLButtonElement>(null);
  const putAway = greeting?.byHand === true;
  useLayoutEffect(() => {
    if (putAway) button.current?.focus();
  }, [putAway]);
  return (
    <button ref={button} type="button" class="link-button first-steps-show" onClick={show}>
      {t`Show the first steps`}
    </button>
  );
}
