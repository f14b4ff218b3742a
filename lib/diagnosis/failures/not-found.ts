import { serverName } from '../../klarna/api-server.ts';
import type { ApiAnswer, FailedRead } from '../../klarna/failure.ts';
import { readPaymentSession } from '../../klarna/session.ts';
import { type FailureFacts, type LikelyCause, ranked } from './likely-cause.ts';
import { paymentProviderOf } from './payment-provider.ts';
import { serverMixUp } from './server-mix-up.ts';

/** Whether the answer says that the order exists: then there is nothing to find out. */
export function isCompleted({ error_code }: ApiAnswer): boolean {
  return error_code === 'SESSION_COMPLETED';
}

/** Causes of a 404 that is not `SESSION_COMPLETED`. Klarna documents expiry and a differing IP; the rest is inferred. */
export function notFoundCauses(failed: FailedRead, answer: ApiAnswer, facts: FailureFacts): LikelyCause[] {
  const mixUp = serverMixUp(failed.server, facts);
  const asked = failed.server ? serverName(failed.server) : 'this server';
  const provider = paymentProviderOf(facts);
  const expiry = expiryOf(facts);
  const wasRead = facts.previous !== undefined;
  const isHosted =
    facts.claims === undefined &&
    facts.lookAlikes?.some(({ kind }) => kind === 'hosted-payment-page-session') === true;
  return ranked([
    {
      cause: `The token says ${mixUp.kind === 'other' ? mixUp.session : asked}, and ${asked} was asked.`,
      observe: 'A credential of the server that the token names finds it.',
      likelihood: mixUp.kind === 'other' ? 'certain' : 'excluded',
    },
    {
      cause: `It belongs to a Hosted Payment Page: that has sessions of its own, with ids of the same shape.`,
      observe: 'GET /hpp/v1/sessions/{session_id} answers 200 for it.',
      likelihood: isHosted ? 'likely' : 'excluded',
    },
    otherAccount(facts, provider, wasRead),
    {
      cause: 'The session has expired: it lives 48 hours.',
      observe:
        expiry === undefined
          ? 'A reload of the checkout gives a new session, and that one can be read.'
          : `An earlier reading gave its end: ${new Date(expiry).toISOString()}.`,
      likelihood: expiry === undefined ? 'possible' : expiry <= failed.failedAt ? 'certain' : 'excluded',
    },
    {
      cause:
        'The id is another one: order ids, authorization tokens and customer tokens have the same shape.',
      observe: 'No client token in the page names it, and the shop’s own records call it something else.',
      likelihood: facts.claims === undefined && !wasRead ? 'possible' : 'excluded',
    },
    {
      cause: 'It was created in another environment or region than the credential’s.',
      observe: 'The shop’s own configuration names another host than the one asked here.',
      likelihood: wasRead
        ? 'excluded'
        : mixUp.kind === 'not-said'
          ? 'possible'
          : mixUp.kind === 'same'
            ? 'unlikely'
            : 'excluded',
    },
    {
      cause: 'The answer is not the API’s: it has no error code.',
      observe: `Klarna documents JSON with NOT_FOUND; this is ${answer.contentType || 'without a content type'}, ${answer.bytes.toLocaleString('en')} bytes.`,
      likelihood: answer.error_code === undefined && answer.bytes > 0 ? 'likely' : 'excluded',
    },
    {
      cause: 'Klarna also names a differing IP address as a cause; what is compared is not documented.',
      observe: 'The same request from the shop’s own server finds it.',
      likelihood: 'unlikely',
    },
  ]);
}

function otherAccount({ claims }: FailureFacts, provider: string | undefined, wasRead: boolean) {
  const named = claims?.merchant_name;
  if (provider !== undefined) {
    const says = named ? `The token names “${named}”: ` : '';
    return {
      cause: `It belongs to the payment provider’s account. ${says}${provider} creates Klarna sessions in an account of its own, and only the provider can read them.`,
      observe: 'The shop’s own server never calls Klarna’s API to create a session.',
      likelihood: wasRead ? ('excluded' as const) : ('likely' as const),
    };
  }
  return {
    cause: named
      ? `It belongs to another merchant account than the credential. The token names “${named}”: if that is a payment provider, only the provider can read its sessions.`
      : 'It belongs to another merchant account, for example a payment provider’s.',
    observe: 'The shop’s own configuration has another user name than this credential.',
    likelihood: wasRead ? ('excluded' as const) : ('possible' as const),
  };
}

/** The end an earlier reading gave, ms since the epoch. */
function expiryOf({ previous }: FailureFacts): number | undefined {
  const reading = previous && readPaymentSession(previous.body);
  const end = reading?.kind === 'session' ? Date.parse(reading.session.expires_at ?? '') : Number.NaN;
  return Number.isNaN(end) ? undefined : end;
}
