import { apiOrigin, environmentNames, regionNames, serverName } from './api-server.ts';
import type { ClientTokenClaims } from './client-token.ts';
import { explainHold } from './explain-hold.ts';
import type { ApiAnswer, FailedRead } from './failure.ts';

/** A failure in a person's words. */
export interface Explanation {
  /** What happened, in one line. */
  title: string;
  /** Why it probably happened, the likeliest first. */
  causes: string[];
  /** What to do now, in order. */
  nextSteps: string[];
}

/** What else is known when a failure is explained. */
export interface FailureContext {
  /** Claims of the session's token, where the page had one. */
  claims?: ClientTokenClaims | undefined;
}

/** Explains why a read gave no session. Causes are Klarna's documented ones, or observed; guesses say so. */
export function explainFailure(failed: FailedRead, context: FailureContext = {}): Explanation {
  const { failure } = failed;
  const server = failed.server ? serverName(failed.server) : 'this server';
  const host = failed.server ? new URL(apiOrigin(failed.server)).host : 'the API host';
  switch (failure.kind) {
    case 'no-credential': {
      const environment = failure.environment ? environmentNames[failure.environment] : undefined;
      const region = failure.region ? regionNames[failure.region].short : undefined;
      const wanted = [environment, region].filter((name) => name !== undefined).join(' · ');
      return {
        title: wanted ? `No API credential for ${wanted} yet` : 'No API credential yet',
        causes: ['Klarna answers only to the API credential of the account that created the session.'],
        nextSteps: ['Add the user name and password from the Klarna portal of that environment and region.'],
      };
    }
    case 'credential-removed':
      return {
        title: 'The API credential is gone',
        causes: ['It was removed, or it lived in memory only and ended with the browser.'],
        nextSteps: ['Add it again in the settings, then read the session.'],
      };
    case 'invalid-session-id':
      return {
        title: 'This is no session id that can be asked for',
        causes: ['It has characters that no Klarna session id has, so no request was made.'],
        nextSteps: ['Copy the id again: letters, digits and dashes, 36 characters as a rule.'],
      };
    case 'host-permission-missing':
      return {
        title: `The browser does not let us reach ${host} yet`,
        causes: [
          'Access to each Klarna host is asked for separately, and this one was not given or was withdrawn.',
        ],
        nextSteps: [`Allow access to ${host}. Nothing else is reached with it.`],
      };
    case 'unauthorized':
      return {
        title: `${server} does not accept this credential (401)`,
        causes: [
          'The credential belongs to another region or environment: each of Klarna’s six hosts knows only its own.',
          'User name or password has a typing error, or a space that came along when it was copied.',
          'The credential was disabled: Klarna does that when it goes unused for long.',
          'Klarna Payments is not part of this account’s contract.',
        ],
        nextSteps: [
          `Compare the credential “${failed.credential ?? 'used'}” with the portal of ${server}.`,
          'Create a new one there if in doubt. A 401 carries no correlation id and leaves no entry in Klarna’s logs.',
        ],
      };
    case 'forbidden':
      return explainForbidden(failure.answer, server);
    case 'session-not-found':
      return explainNotFound(failure.answer, server, context.claims);
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
    case 'redirected':
      return {
        title: 'The request was redirected, and stopped there',
        causes: [
          'Klarna’s API does not redirect. A proxy, a login page of the network or a changed hosts file stands in between.',
        ],
        nextSteps: [
          `Open https://${host} in a tab and see who answers.`,
          'The credential was sent to no other address than Klarna’s.',
        ],
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
    case 'timed-out':
      return {
        title: `No complete answer within ${seconds(Math.round(failure.afterMs / 1000))}`,
        causes: ['Klarna’s server or the network is slow at the moment.'],
        nextSteps: ['Read again.'],
      };
    case 'offline':
      return {
        title: 'This computer is offline',
        causes: ['The browser reports no network connection.'],
        nextSteps: ['Connect, then read again.'],
      };
    case 'unreachable':
      return {
        title: `${host} cannot be reached`,
        causes: [
          'The name could not be looked up, the connection was refused or broke, or its certificate is not trusted. The browser does not say which.',
          'A VPN, a proxy or an ad blocker can do each of them.',
        ],
        nextSteps: [`Open https://${host} in a tab: there the browser says what is wrong.`],
      };
    case 'interrupted':
      return {
        title: 'The read was interrupted',
        causes: ['The browser stopped the extension’s background worker, or the extension was updated.'],
        nextSteps: ['Read again. If it stays so, close and reopen this view.'],
      };
    case 'storage-unavailable':
      return {
        title: 'The browser refuses access to the extension’s storage',
        causes: ['The profile may be damaged or full. Nothing that is stored was changed.'],
        nextSteps: ['Restart the browser, then read again.'],
      };
    default:
      return explainHold(failure);
  }
}

function explainForbidden(answer: ApiAnswer, server: string): Explanation {
  const nextSteps = correlationStep(answer);
  if (answer.error_code === 'MERCHANT_INACTIVE') {
    return {
      title: 'The merchant account is not active (403)',
      causes: [`Klarna knows the account on ${server} but has not activated it.`],
      nextSteps: ['Ask Klarna to activate the account.', ...nextSteps],
    };
  }
  if (answer.error_code === undefined && answer.bytes === 0) {
    return {
      title: 'Refused without a reason (403)',
      causes: ['A protection in front of Klarna’s API can answer so, for example after very many requests.'],
      nextSteps: ['Wait a few minutes, then read once.', ...nextSteps],
    };
  }
  return {
    title: 'The account may not read this session (403)',
    causes: [
      'The session may belong to another merchant account than the credential.',
      ...(answer.error_code ? [`Klarna’s error code is ${answer.error_code}.`] : []),
    ],
    nextSteps: ['Use the credential of the account that created the session.', ...nextSteps],
  };
}

function explainNotFound(
  answer: ApiAnswer,
  server: string,
  claims: ClientTokenClaims | undefined,
): Explanation {
  if (answer.error_code === 'SESSION_COMPLETED') {
    return {
      title: 'The session is completed: its order exists',
      causes: ['After the order is created Klarna closes the session.'],
      nextSteps: ['Look the order up in the Klarna portal.', ...correlationStep(answer)],
    };
  }
  return {
    title: `${server} does not know this session (404)`,
    causes: [
      'The session has expired: it lives 48 hours.',
      ...(claims?.merchant_name
        ? [
            `It belongs to another account than the credential. The token names “${claims.merchant_name}”: if that is a payment provider, only the provider can read its sessions.`,
          ]
        : ['It belongs to another merchant account, for example a payment provider’s.']),
      'It was created in another environment or region than the credential’s.',
      'Klarna also names a differing IP address as a cause; what is compared is not documented.',
    ],
    nextSteps: [
      'Reload the checkout, so that the shop creates a new session, and read that.',
      'Check that the credential is the one the shop itself uses.',
      ...correlationStep(answer),
    ],
  };
}

function seconds(count: number): string {
  return count === 1 ? '1 second' : `${count} seconds`;
}

function correlationStep({ correlation_id }: ApiAnswer): string[] {
  return correlation_id === undefined
    ? []
    : ['When you ask Klarna, give them the correlation id. Their portal keeps its log entry for 7 days.'];
}
