import type { FailedRead } from '../../klarna/failure.ts';
import { forbiddenCauses } from './forbidden.ts';
import type { FailureFacts, LikelyCause } from './likely-cause.ts';
import { isCompleted, notFoundCauses } from './not-found.ts';
import { unauthorizedCauses } from './unauthorized.ts';

/** The causes that have to be told apart: of 401, 403 and 404. `undefined` for failures that speak for themselves. */
export function rankedCauses(failed: FailedRead, facts: FailureFacts): LikelyCause[] | undefined {
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
