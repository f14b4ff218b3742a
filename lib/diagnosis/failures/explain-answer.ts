import { serverName } from '../../klarna/api-server.ts';
import type { ApiAnswer, FailedRead, ReadFailure } from '../../klarna/failure.ts';
import type { Explanation } from './explain-failure.ts';
import { forbiddenCauses, forbiddenKind } from './forbidden.ts';
import type { FailureFacts } from './likely-cause.ts';
import { isCompleted, notFoundCauses } from './not-found.ts';
import { seconds } from './seconds.ts';
import { unauthorizedCauses } from './unauthorized.ts';

type Answered = Extract<ReadFailure, { answer: ApiAnswer }>;

/** The failures in which somebody answered: with a status that is no success, or with what cannot be a session. */
export function explainAnswer(
  failure: Answered,
  { failed, facts, host }: { failed: FailedRead; facts: FailureFacts; host: string },
): Explanation {
  const server = failed.server ? serverName(failed.server) : 'this server';
  switch (failure.kind) {
    case 'unauthorized':
      return {
        title: `${server} does not accept this credential (401)`,
        causes: words(unauthorizedCauses(failed, failure.answer, facts)),
        nextSteps: [
          `Compare the credential “${failed.credential ?? 'used'}” with the portal of ${server}.`,
          'Create a new one there if in doubt. A 401 carries no correlation id and leaves no entry in Klarna’s logs.',
        ],
      };
    case 'forbidden':
      return {
        ...forbiddenWords(failure.answer),
        causes: words(forbiddenCauses(failed, failure.answer, facts)),
      };
    case 'session-not-found':
      return explainNotFound(failure.answer, server, words(notFoundCauses(failed, failure.answer, facts)));
    case 'rate-limited':
      return {
        title: 'Klarna’s rate limit is reached (429)',
        causes: [
          'The limit counts all requests of the merchant account together: while it lasts, the shop’s own requests are refused too.',
        ],
        nextSteps: [
          failure.retryAfterMs === undefined
            ? 'Wait a minute, then read once. Klarna did not say how long the limit lasts.'
            : `Wait ${seconds(Math.ceil(failure.retryAfterMs / 1000))}, as Klarna asks, then read once.`,
        ],
      };
    case 'server-error':
      return {
        title: `Klarna’s server failed (${failure.answer.status})`,
        causes: ['A fault on Klarna’s side, or on the way to it. The session itself is not at fault.'],
        nextSteps: ['Read again in a moment.', ...correlationStep(failure.answer)],
      };
    case 'unexpected-status':
      return {
        title: `Klarna answered ${failure.answer.status}, which a read should not`,
        causes: [
          failure.answer.error_code
            ? `The error code is ${failure.answer.error_code}.`
            : 'The answer gives no error code.',
        ],
        nextSteps: ['Read again.', ...correlationStep(failure.answer)],
      };
    case 'not-json':
      return {
        title: `The answer is not JSON (${failure.answer.contentType || 'no content type'})`,
        causes: ['A proxy, a login page of the network or a filter answered in Klarna’s place.'],
        nextSteps: [`Open https://${host} in a tab and see who answers.`, ...correlationStep(failure.answer)],
      };
    case 'cut-off':
      return {
        title: `The answer was cut off after ${failure.answer.bytes.toLocaleString('en')} bytes`,
        causes: ['The connection broke before the end. Nothing of it is shown, since the rest is missing.'],
        nextSteps: ['Read again.', ...correlationStep(failure.answer)],
      };
    case 'too-large':
      return {
        title: 'The answer is larger than any payment session',
        causes: [
          `Reading stopped at ${Math.round(failure.limitBytes / 1024 / 1024)} MiB. Klarna takes 1 MB at most when a session is created.`,
        ],
        nextSteps: [
          'Check whether a proxy changes the answers of this host.',
          ...correlationStep(failure.answer),
        ],
      };
    case 'too-deep':
      return {
        title: 'The answer is deeper or fuller than any payment session',
        causes: [`It has more than ${failure.limitLevels} levels, or very many values, so it is not shown.`],
        nextSteps: [
          'Check whether a proxy changes the answers of this host.',
          ...correlationStep(failure.answer),
        ],
      };
    case 'wrong-shape':
      return {
        title: 'The answer is JSON, but no payment session',
        causes: [failure.why, 'Something other than Klarna’s API may have answered.'],
        nextSteps: ['Read again.', ...correlationStep(failure.answer)],
      };
    default:
      return failure satisfies never;
  }
}

function words(causes: readonly { cause: string }[]): string[] {
  return causes.map(({ cause }) => cause);
}

function forbiddenWords(answer: ApiAnswer): Omit<Explanation, 'causes'> {
  const kind = forbiddenKind(answer);
  const correlation = correlationStep(answer);
  switch (kind) {
    case 'inactive':
      return {
        title: 'The merchant account is not active (403)',
        nextSteps: ['Ask Klarna to activate the account.', ...correlation],
      };
    case 'without-reason':
      return {
        title: 'Refused without a reason (403)',
        nextSteps: ['Wait a few minutes, then read once.', ...correlation],
      };
    case 'refused':
      return {
        title: 'The account may not read this session (403)',
        nextSteps: ['Use the credential of the account that created the session.', ...correlation],
      };
    default:
      return kind satisfies never;
  }
}

function explainNotFound(answer: ApiAnswer, server: string, causes: string[]): Explanation {
  if (isCompleted(answer)) {
    return {
      title: 'The session is completed: its order exists',
      causes: ['After the order is created Klarna closes the session.'],
      nextSteps: ['Look the order up in the Klarna portal.', ...correlationStep(answer)],
    };
  }
  return {
    title: `${server} does not know this session (404)`,
    causes,
    nextSteps: [
      'Reload the checkout, so that the shop creates a new session, and read that.',
      'Check that the credential is the one the shop itself uses.',
      ...correlationStep(answer),
    ],
  };
}

function correlationStep({ correlation_id }: ApiAnswer): string[] {
  return correlation_id === undefined
    ? []
    : ['When you ask Klarna, give them the correlation id. Their portal keeps its log entry for 7 days.'];
}
