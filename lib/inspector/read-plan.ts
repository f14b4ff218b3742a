import type { DetectedSession } from '../detection/detected-session.ts';
import type { ApiServer } from '../klarna/api-server.ts';
import type { CredentialSummary } from '../klarna/credential.ts';

/** Which credential a session may be read with, and whether the developer has to say so first. */
export type ReadPlan =
  /** The token names exactly this playground server, and one credential fits or is marked as its default. */
  | { kind: 'read-at-once'; credential: CredentialSummary }
  /** Fits as well, but production is read only on a click. */
  | { kind: 'confirm-production'; credential: CredentialSummary }
  /** Several fit, or the page does not say which server it is: a secret is never tried around. */
  | { kind: 'choose-credential'; credentials: CredentialSummary[] }
  | { kind: 'no-credential'; server: Partial<ApiServer> };

/** The credentials that nothing the token says speaks against. */
export function fittingCredentials(
  { environment, region }: DetectedSession['server'],
  credentials: readonly CredentialSummary[],
): CredentialSummary[] {
  return credentials.filter(
    (credential) =>
      (environment === undefined || credential.server.environment === environment) &&
      (region === undefined || credential.server.region === region),
  );
}

/** Those that fit as well as the one that was taken. */
export function otherCredentials(
  { server }: DetectedSession,
  credentials: readonly CredentialSummary[] | undefined,
  taken: CredentialSummary,
): CredentialSummary[] {
  return fittingCredentials(server, credentials ?? []).filter(({ id }) => id !== taken.id);
}

/** The rule of which secret goes where: only what the token names exactly, or what the developer picks. */
export function readPlan({ server }: DetectedSession, credentials: readonly CredentialSummary[]): ReadPlan {
  const { environment, region } = server;
  const fitting = fittingCredentials(server, credentials);
  const [only, ...others] = fitting;
  if (only === undefined) {
    return {
      kind: 'no-credential',
      server: { ...(environment && { environment }), ...(region && { region }) },
    };
  }
  const chosen = others.length === 0 ? only : fitting.find(({ isDefault }) => isDefault);
  if (chosen === undefined || environment === undefined || region === undefined) {
    return { kind: 'choose-credential', credentials: fitting };
  }
  return environment === 'playground'
    ? { kind: 'read-at-once', credential: chosen }
    : { kind: 'confirm-production', credential: chosen };
}
