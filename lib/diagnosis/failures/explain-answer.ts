import { serverName } from '../../klarna/api-server.ts';
import type { ApiAnswer, FailedRead, ReadFailure } from '../../klarna/failure.ts';
import { describeShapeProblem } from '../../klarna/session-problems.ts';
import { counted, type Text, t, verbatim } from '../../language/text.ts';
import { forbiddenCauses, forbiddenKind } from './forbidden.ts';
import type { Explanation, FailureFacts } from './likely-cause.ts';
import { isCompleted, notFoundCauses } from './not-found.ts';
import { unauthorizedCauses } from './unauthorized.ts';

type Answered = Extract<ReadFailure, { answer: ApiAnswer }>;

/** Explains failures with an answer: an error status, or a body that cannot be a session. */
export function explainAnswer(
  failure: Answered,
  { failed, facts, host }: { failed: FailedRead; facts: FailureFacts; host: Text },
): Explanation {
  const server = failed.server ? verbatim(serverName(failed.server)) : t`this server`;
  switch (failure.kind) {
    case 'unauthorized':
      return {
        title: t`${server} does not accept this credential (401)`,
        causes: words(unauthorizedCauses(failed, failure.answer, facts)),
        nextSteps: [
          t`Compare the credential “${failed.credential ?? 'used'}” with the Klarna portal for ${server}.`,
          t`If in doubt, create a new one there. A 401 has no correlation id and is not in Klarna’s logs.`,
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
          t`The limit counts all requests of the merchant account. Until it ends, the shop’s own requests are refused too.`,
          ...quota(failure.answer),
        ],
        nextSteps: [waitStep(failure)],
      };
    case 'server-error':
      return {
        title: t`Klarna’s server failed (${failure.answer.status})`,
        causes: [t`The error is at Klarna, or on the way to Klarna. The session itself is not the cause.`],
        nextSteps: [t`Read again in a moment.`, ...correlationStep(failure.answer)],
      };
    case 'unexpected-status':
      return {
        title: t`Klarna answered with the unexpected status ${failure.answer.status}`,
        causes: [
          failure.answer.error_code
            ? t`The error code is ${failure.answer.error_code}.`
            : t`The answer has no error code.`,
        ],
        nextSteps: [t`Read again.`, ...correlationStep(failure.answer)],
      };
    case 'not-json':
      return {
        title: t`The answer is not JSON (${failure.answer.contentType || t`no content type`})`,
        causes: [t`A proxy, the network’s login page or a filter may have answered instead of Klarna.`],
        nextSteps: [
          t`Open https://${host} in a tab, and check who answers.`,
          ...correlationStep(failure.answer),
        ],
      };
    case 'cut-off':
      return {
        title: t`The answer was cut off after ${counted(failure.answer.bytes, 'byte')}`,
        causes: [t`The connection ended too early. The answer is not shown because it is incomplete.`],
        nextSteps: [t`Read again.`, ...correlationStep(failure.answer)],
      };
    case 'too-large':
      return {
        title: t`The answer is too large for a payment session`,
        causes: [
          t`Reading stopped at ${Math.round(failure.limitBytes / 1024 / 1024)} MiB. Klarna accepts at most 1 MB when a session is created.`,
        ],
        nextSteps: [
          t`Check whether a proxy changes this host’s answers.`,
          ...correlationStep(failure.answer),
        ],
      };
    case 'too-deep':
      return {
        title: t`The answer has too many levels or values for a payment session`,
        causes: [t`It has more than ${failure.limitLevels} levels, or too many values, so it is not shown.`],
        nextSteps: [
          t`Check whether a proxy changes this host’s answers.`,
          ...correlationStep(failure.answer),
        ],
      };
    case 'wrong-shape':
      return {
        title: t`The answer is JSON, but not a payment session`,
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

/** The wait that Klarna asks for; without one, the pause of this extension. */
function waitStep({
  retryAfterMs,
  pauseMs = retryAfterMs,
}: Extract<Answered, { kind: 'rate-limited' }>): Text {
  if (pauseMs === undefined)
    return t`Wait a minute, then read once. Klarna did not say how long the limit lasts.`;
  const wait = counted(Math.max(1, Math.ceil(pauseMs / 1000)), 'second');
  return retryAfterMs === undefined
    ? t`Wait ${wait}, then read once. Klarna did not say how long the limit lasts.`
    : t`Wait ${wait}, as Klarna asks, then read once.`;
}

/** What Klarna's headers say about the quota. */
function quota({ headers }: ApiAnswer): Text[] {
  const remaining = headers?.['x-ratelimit-remaining'];
  const limit = headers?.['x-ratelimit-limit'];
  if (remaining === undefined) return [];
  return [
    limit === undefined
      ? t`Klarna’s answer says that ${remaining} requests remain.`
      : t`Klarna’s answer says that ${remaining} requests remain. Its limit is \`${limit}\`.`,
  ];
}

function words(causes: readonly { cause: Text }[]): Text[] {
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
        title: t`Klarna refused the request without a reason (403)`,
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

function explainNotFound(answer: ApiAnswer, server: Text, causes: Text[]): Explanation {
  if (isCompleted(answer)) {
    return {
      title: t`The session is complete: its order exists`,
      causes: [t`Klarna closes the session after the order is created.`],
      nextSteps: [t`Look the order up in the Klarna portal.`, ...correlationStep(answer)],
    };
  }
  return {
    title: t`${server} does not know this session (404)`,
    causes,
    nextSteps: [
      t`Reload the checkout to make the shop create a new session, and read that one.`,
      t`Check that this is the credential that the shop uses.`,
      ...correlationStep(answer),
    ],
  };
}

function correlationStep({ correlation_id }: ApiAnswer): Text[] {
  return correlation_id === undefined
    ? []
    : [
        t`If you contact Klarna, send them the correlation id. The Klarna portal keeps its log entry for 7 days.`,
      ];
}
