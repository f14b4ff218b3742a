import type { Services } from '../../../lib/inspector/services.ts';
import type { CredentialSummary } from '../../../lib/klarna/credential.ts';
import type { VaultStatus } from '../../../lib/messages/results.ts';
import { FirstSteps } from './FirstSteps.tsx';
import { ShowFirstSteps } from './ShowFirstSteps.tsx';
import { useFirstSteps } from './use-first-steps.ts';

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
