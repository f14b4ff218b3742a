import { serverName } from '../../klarna/api-server.ts';
import type { ApiAnswer, FailedRead, ReadFailure } from '../../klarna/failure.ts';
import { describeShapeProblem } from '../../klarna/session-problems.ts';
import { counted } from '../../language/counted.ts';
import { t } from '../../language/t.ts';
import { forbiddenCauses, forbiddenKind } from './forbidden.ts';
import type { Explanation, FailureFacts } from './likely-cause.ts';
import { isCompleted, notFoundCauses } from './not-found.ts';
import { unauthorizedCauses } from './unauthorized.ts';

type Answered = Extract<ReadFailure, { answer: ApiAnswer }>;

/** The failures in which somebody answered: with a status that is no success, or with what cannot be a session. */
export function explainAnswer(
  failure: Answered,
  { failed, facts, host }: { failed: FailedRead; facts: FailureFacts; host: string },
): Explanation {
  const server = failed.server ? serverName(failed.server) : t`this server`;
  switch (failure.kind) {
    case 'unauthorized':
      return {
        title: t`${server} does not accept this credential (401)`,
        causes: words(unauthorizedCauses(failed, failure.answer, facts)),
        nextSteps: [
          t`Compare the credential “${failed.credential ?? 'used'}” with the portal of ${server}.`,
          t`Create a new one there if in doubt. A 401 carries no correlation id and leaves no entry in Klarna’s logs.`,
        ],
      };
    case 'forbidden':
      return {
        ...describeForbidden(failure.answer),
        causes: words(forbiddenCauses(failed, failure.answer, facts)),
      };
    case 'session-not-found':
      return explainNotFound(failure.answer, server, words(notFoundCauses(failed, failure.answer, facts)));
    case 'rate-limited':
      return {
        title: t`Klarna’s rate limit is reached (429)`,
        causes: [
          t`The limit counts all requests of the merchant account together: while it lasts, the shop’s own requests are refused too.`,
        ],
        nextSteps: [
          failure.retryAfterMs === undefined
            ? t`Wait a minute, then read once. Klarna did not say how long the limit lasts.`
            : t`Wait ${counted(Math.ceil(failure.retryAfterMs / 1000), 'second')}, as Klarna asks, then read once.`,
        ],
      };
    case 'server-error':
      return {
        title: t`Klarna’s server failed (${failure.answer.status})`,
        causes: [t`A fault on Klarna’s side, or on the way to it. The session itself is not at fault.`],
        nextSteps: [t`Read again in a moment.`, ...correlationStep(failure.answer)],
      };
    case 'unexpected-status':
      return {
        title: t`Klarna answered ${failure.answer.status}, which a read should not`,
        causes: [
          failure.answer.error_code
            ? t`The error code is ${failure.answer.error_code}.`
            : t`The answer gives no error code.`,
        ],
        nextSteps: [t`Read again.`, ...correlationStep(failure.answer)],
      };
    case 'not-json':
      return {
        title: t`The answer is not JSON (${failure.answer.contentType || t`no content type`})`,
        causes: [t`A proxy, a login page of the network or a filter answered in Klarna’s place.`],
        nextSteps: [
          t`Open https://${host} in a tab and see who answers.`,
          ...correlationStep(failure.answer),
        ],
      };
    case 'cut-off':
      return {
        title: t`The answer was cut off after ${counted(failure.answer.bytes, 'byte')}`,
        causes: [t`The connection broke before the end. Nothing of it is shown, since the rest is missing.`],
        nextSteps: [t`Read again.`, ...correlationStep(failure.answer)],
      };
    case 'too-large':
      return {
        title: t`The answer is larger than any payment session`,
        causes: [
          t`Reading stopped at ${Math.round(failure.limitBytes / 1024 / 1024)} MiB. Klarna takes 1 MB at most when a session is created.`,
        ],
        nextSteps: [
          t`Check whether a proxy changes the answers of this host.`,
          ...correlationStep(failure.answer),
        ],
      };
    case 'too-deep':
      return {
        title: t`The answer is deeper or fuller than any payment session`,
        causes: [t`It has more than ${failure.limitLevels} levels, or very many values, so it is not shown.`],
        nextSteps: [
          t`Check whether a proxy changes the answers of this host.`,
          ...correlationStep(failure.answer),
        ],
      };
    case 'wrong-shape':
      return {
        title: t`The answer is JSON, but no payment session`,
        causes: [
          ...(failure.problem ? [describeShapeProblem(failure.problem)] : []),
          t`Something other than Klarna’s API may have answered.`,
        ],
        nextSteps: [t`Read again.`, ...correlationStep(failure.answer)],
      };
    default:
      return failure satisfies never;
  }
}

function words(causes: readonly { cause: string }[]): string[] {
  return causes.map(({ cause }) => cause);
}

function describeForbidden(answer: ApiAnswer): Omit<Explanation, 'causes'> {
  const kind = forbiddenKind(answer);
  const correlation = correlationStep(answer);
  switch (kind) {
    case 'inactive':
      return {
        title: t`The merchant account is not active (403)`,
        nextSteps: [t`Ask Klarna to activate the account.`, ...correlation],
      };
    case 'without-reason':
      return {
        title: t`Refused without a reason (403)`,
        nextSteps: [t`Wait a few minutes, then read once.`, ...correlation],
      };
    case 'refused':
      return {
        title: t`The account may not read this session (403)`,
        nextSteps: [t`Use the credential of the account that created the session.`, ...correlation],
      };
    default:
      return kind satisfies never;
  }
}

function explainNotFound(answer: ApiAnswer, server: string, causes: string[]): Explanation {
  if (isCompleted(answer)) {
    return {
      title: t`The session is completed: its order exists`,
      causes: [t`After the order is created Klarna closes the session.`],
      nextSteps: [t`Look the order up in the Klarna portal.`, ...correlationStep(answer)],
    };
  }
  return {
    title: t`${server} does not know this session (404)`,
    causes,
    nextSteps: [
      t`Reload the checkout, so that the shop creates a new session, and read that.`,
      t`Check that the credential is the one the shop itself uses.`,
      ...correlationStep(answer),
    ],
  };
}

function correlationStep({ correlation_id }: ApiAnswer): string[] {
  return correlation_id === undefined
    ? []
    : [t`When you ask Klarna, give them the correlation id. Their portal keeps its log entry for 7 days.`];
}
