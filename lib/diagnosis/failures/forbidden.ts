import { serverName } from '../../klarna/api-server.ts';
import type { ApiAnswer, FailedRead } from '../../klarna/failure.ts';
import { t } from '../../language/text.ts';
import { type FailureFacts, type LikelyCause, ranked } from './likely-cause.ts';
import { paymentProviderOf } from './payment-provider.ts';

/** What kind of refusal a 403 is, by its error code or its empty body. */
export function forbiddenKind({ error_code, bytes }: ApiAnswer): 'inactive' | 'without-reason' | 'refused' {
  if (error_code === 'MERCHANT_INACTIVE') return 'inactive';
  return error_code === undefined && bytes === 0 ? 'without-reason' : 'refused';
}

/** Causes of a 403. Klarna documents `MERCHANT_INACTIVE`; the answer without a body is told of its protection. */
export function forbiddenCauses(
  { server }: FailedRead,
  answer: ApiAnswer,
  facts: FailureFacts,
): LikelyCause[] {
  const kind = forbiddenKind(answer);
  const provider = paymentProviderOf(facts);
  const asked = server ? serverName(server) : t`this server`;
  return ranked([
    {
      cause: t`Klarna knows the account on ${asked} but has not activated it.`,
      observe: t`Klarna refuses every session of the account with MERCHANT_INACTIVE, also in the shop’s own calls.`,
      likelihood: kind === 'inactive' ? 'certain' : 'excluded',
    },
    {
      cause: t`A protection in front of Klarna’s API can answer like this, for example after very many requests.`,
      observe: t`After a few minutes, the same read gets a different answer.`,
      likelihood: kind === 'without-reason' ? 'likely' : 'excluded',
    },
    {
      cause: provider
        ? t`The session belongs to ${provider}, which creates Klarna sessions in its own account.`
        : t`The session may belong to a different merchant account than the credential.`,
      observe: t`If the shop’s server creates a session with this credential, that session can be read.`,
      likelihood: kind === 'refused' ? 'likely' : provider ? 'possible' : 'excluded',
    },
    {
      cause: t`Klarna’s error code is ${answer.error_code ?? ''}.`,
      likelihood: kind === 'refused' && answer.error_code !== undefined ? 'possible' : 'excluded',
    },
  ]);
}
