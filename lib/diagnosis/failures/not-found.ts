import { ipValidation } from '../../klarna/answer-headers.ts';
import { serverName } from '../../klarna/api-server.ts';
import type { ApiAnswer, FailedRead } from '../../klarna/failure.ts';
import { readPaymentSession } from '../../klarna/session.ts';
import { counted, t } from '../../language/text.ts';
import { type FailureFacts, type LikelyCause, ranked, type WeighedCause } from './likely-cause.ts';
import { paymentProviderOf } from './payment-provider.ts';
import { serverMixUp } from './server-mix-up.ts';

/** Whether the answer says that the order exists: then there is nothing to find out. */
export function isCompleted({ error_code }: ApiAnswer): boolean {
  return error_code === 'SESSION_COMPLETED';
}

/** Causes of a 404 that is not `SESSION_COMPLETED`. Klarna documents expiry and a differing IP; the rest is inferred. */
export function notFoundCauses(failed: FailedRead, answer: ApiAnswer, facts: FailureFacts): LikelyCause[] {
  const mixUp = serverMixUp(failed.server, facts);
  const asked = failed.server ? serverName(failed.server) : t`this server`;
  const provider = paymentProviderOf(facts);
  const expiry = expiryOf(facts);
  const wasRead = facts.previous !== undefined;
  const isHosted =
    facts.claims === undefined &&
    facts.lookAlikes?.some(({ kind }) => kind === 'hosted-payment-page-session') === true;
  return ranked([
    {
      cause: t`The token is for ${mixUp.kind === 'other' ? mixUp.session : asked}, but the session was read from ${asked}.`,
      observe: t`A credential for the server that the token names finds the session.`,
      likelihood: mixUp.kind === 'other' ? 'certain' : 'excluded',
    },
    {
      cause: t`It belongs to a Hosted Payment Page, which has its own sessions with ids of the same form.`,
      observe: t`GET /hpp/v1/sessions/{session_id} returns 200 for it.`,
      likelihood: isHosted ? 'likely' : 'excluded',
    },
    otherAccount(facts, provider, wasRead),
    {
      cause: t`The session has expired. Sessions are valid for 48 hours.`,
      observe:
        expiry === undefined
          ? t`Reload the checkout to get a new session. That one can be read.`
          : t`An earlier snapshot shows when it expires: ${new Date(expiry).toISOString()}.`,
      likelihood: expiry === undefined ? 'possible' : expiry <= failed.failedAt ? 'certain' : 'excluded',
    },
    {
      cause: t`The id is not a session id. Order ids, authorization tokens and customer tokens have the same form.`,
      observe: t`No client token in the page contains it, and the shop’s own records use a different name for it.`,
      likelihood: facts.claims === undefined && !wasRead ? 'possible' : 'excluded',
    },
    {
      cause: t`It was created in a different environment or region than the credential’s.`,
      observe: t`The shop’s configuration has a different host than the one used here.`,
      likelihood: wasRead
        ? 'excluded'
        : mixUp.kind === 'not-said'
          ? 'possible'
          : mixUp.kind === 'same'
            ? 'unlikely'
            : 'excluded',
    },
    {
      cause: t`The answer is not from the API: it has no error code.`,
      observe: t`Klarna documents JSON with NOT_FOUND. This answer is ${answer.contentType || t`without a content type`}, ${counted(answer.bytes, 'byte')}.`,
      likelihood: answer.error_code === undefined && answer.bytes > 0 ? 'likely' : 'excluded',
    },
    ipCause(answer),
  ]);
}

/**
 * Klarna documents an "IP mismatch" as a cause. The header `Klarna-Ip-Validation-Status` says whether this computer's
 * address is on the account's list.
 */
function ipCause({ headers }: ApiAnswer): WeighedCause {
  const status = ipValidation(headers);
  const observe = t`The same request from the shop’s server finds the session.`;
  if (status === 'DENIED') {
    const cause = t`Klarna’s answer says that this computer’s IP address is not on the account’s list (\`Klarna-Ip-Validation-Status: DENIED\`). Klarna names a different IP address as a cause of this error.`;
    return { cause, observe, likelihood: 'likely' };
  }
  if (status === 'INVALID') {
    const cause = t`Klarna could not check this computer’s IP address (\`Klarna-Ip-Validation-Status: INVALID\`). Klarna names a different IP address as a cause of this error.`;
    return { cause, observe, likelihood: 'possible' };
  }
  return {
    cause: t`Klarna also names a different IP address as a cause. It does not document which addresses it compares.`,
    observe,
    likelihood: status === 'ALLOWED' ? 'excluded' : 'unlikely',
  };
}

function otherAccount({ claims }: FailureFacts, provider: string | undefined, wasRead: boolean) {
  const named = claims?.merchant_name;
  if (provider !== undefined) {
    return {
      cause: named
        ? t`It belongs to the payment provider’s account. The token names “${named}”. ${provider} creates Klarna sessions in its own account, and only the provider can read them.`
        : t`It belongs to the payment provider’s account. ${provider} creates Klarna sessions in its own account, and only the provider can read them.`,
      observe: t`The shop’s server never calls Klarna’s API to create a session.`,
      likelihood: wasRead ? ('excluded' as const) : ('likely' as const),
    };
  }
  return {
    cause: named
      ? t`It belongs to a different merchant account than the credential. The token names “${named}”. If that is a payment provider, only it can read its sessions.`
      : t`It belongs to a different merchant account, for example a payment provider’s.`,
    observe: t`The shop’s configuration has a different user name than this credential.`,
    likelihood: wasRead ? ('excluded' as const) : ('possible' as const),
  };
}

/** The end an earlier reading gave, ms since the epoch. */
function expiryOf({ previous }: FailureFacts): number | undefined {
  const reading = previous && readPaymentSession(previous.body);
  const end = reading?.kind === 'session' ? Date.parse(reading.session.expires_at ?? '') : Number.NaN;
  return Number.isNaN(end) ? undefined : end;
}
