import type { DetectedSession } from '../detection/detected-session.ts';
import type { ApiServer } from '../klarna/api-server.ts';
import type { CredentialSummary } from '../klarna/credential.ts';

/** Which credential may read a session, and whether the developer must confirm or choose first. */
export type ReadPlan =
  /** The token names exactly this playground server, and exactly one credential fits or one is the default. */
  | { kind: 'read-at-once'; credential: CredentialSummary }
  /** A credential fits, but a production session is read only after a click. */
  | { kind: 'confirm-production'; credential: CredentialSummary }
  /** Several credentials fit, or the server is unknown. A credential is never tried on several servers. */
  | { kind: 'choose-credential'; credentials: CredentialSummary[] }
  | { kind: 'no-credential'; server: Partial<ApiServer> };

/** The credentials that do not contradict the token. */
function fittingCredentials(
  { environment, region }: DetectedSession['server'],
  credentials: readonly CredentialSummary[],
): CredentialSummary[] {
  return credentials.filter(
    (credential) =>
      (environment === undefined || credential.server.environment === environment) &&
      (region === undefined || credential.server.region === region),
  );
}

/** The other credentials that fit. */
export function otherCredentials(
  { server }: DetectedSession,
  credentials: readonly CredentialSummary[] | undefined,
  taken: CredentialSummary,
): CredentialSummary[] {
  return fittingCredentials(server, credentials ?? []).filter(({ id }) => id !== taken.id);
}

/** Decides which credential reads a session: only one for the exact server of the token, or the one that the developer chooses. */
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
