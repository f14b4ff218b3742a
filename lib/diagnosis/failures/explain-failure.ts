import { apiOrigin, environmentNames, regionNames } from '../../klarna/api-server.ts';
import type { FailedRead } from '../../klarna/failure.ts';
import { t, verbatim } from '../../language/text.ts';
import { explainAnswer } from './explain-answer.ts';
import { explainHold } from './explain-hold.ts';
import { explainNoAnswer } from './explain-no-answer.ts';
import { forbiddenCauses } from './forbidden.ts';
import type { Explanation, FailureFacts, LikelyCause } from './likely-cause.ts';
import { isCompleted, notFoundCauses } from './not-found.ts';
import { unauthorizedCauses } from './unauthorized.ts';

/** Explains why a read gave no session. Causes are Klarna's documented ones, or observed; guesses say so. */
export function explainFailure(failed: FailedRead, facts: FailureFacts = {}): Explanation {
  const { failure } = failed;
  const host = failed.server ? verbatim(new URL(apiOrigin(failed.server)).host) : t`the API host`;
  switch (failure.kind) {
    case 'no-credential': {
      const environment = failure.environment ? environmentNames[failure.environment] : undefined;
      const region = failure.region ? regionNames[failure.region] : undefined;
      const wanted = [environment, region].filter((name) => name !== undefined).join(' · ');
      return {
        title: wanted ? t`No API credential for ${wanted} yet` : t`No API credential yet`,
        causes: [t`Klarna answers only with an API credential of the account that created the session.`],
        nextSteps: [
          t`Add the user name and password from the Klarna portal for that environment and region.`,
        ],
      };
    }
    case 'credential-removed':
      return {
        title: t`The API credential no longer exists`,
        causes: [t`It was removed, or it was kept only in memory and the browser was closed.`],
        nextSteps: [t`Add it again in the settings, then read the session.`],
      };
    case 'invalid-session-id':
      return {
        title: t`This is not a valid session id`,
        causes: [t`It has characters that are not allowed in a session id. No request was made.`],
        nextSteps: [t`Copy the id again. It has letters, digits and hyphens, usually 36 characters.`],
      };
    case 'host-permission-missing':
      return {
        title: t`The extension has no permission for ${host} yet`,
        causes: [
          t`The extension needs permission for each Klarna host. For this host, it was not granted, or it was removed.`,
        ],
        nextSteps: [t`Allow access to ${host}. It gives access to no other site.`],
      };
    case 'held-back':
    case 'credential-stopped':
    case 'vault-locked':
    case 'vault-unreadable':
      return explainHold(failure);
    case 'redirected':
    case 'timed-out':
    case 'offline':
    case 'unreachable':
    case 'interrupted':
    case 'storage-unavailable':
      return explainNoAnswer(failure, host);
    default:
      return explainAnswer(failure, { failed, facts, host });
  }
}

/** The same causes, each with the observation that distinguishes it from the next one, if there is one. */
export function likelyCauses(failed: FailedRead, facts: FailureFacts = {}): LikelyCause[] {
  return rankedCauses(failed, facts) ?? explainFailure(failed, facts).causes.map((cause) => ({ cause }));
}

/** The ranked causes of 401, 403 and 404. `undefined` for failures with only one explanation. */
function rankedCauses(failed: FailedRead, facts: FailureFacts): LikelyCause[] | undefined {
  const { failure } = failed;
  switch (failure.kind) {
    case 'unauthorized':
      return unauthorizedCauses(failed, failure.answer, facts);
    case 'forbidden':
      return forbiddenCauses(failed, failure.answer, facts);
    case 'session-not-found':
      return isCompleted(failure.answer) ? undefined : notFoundCauses(failed, failure.answer, facts);
    default:
      return undefined;
  }
}
