import { serverName } from '../../klarna/api-server.ts';
import type { ApiAnswer, FailedRead } from '../../klarna/failure.ts';
import { formattedNumber, joinedText, t } from '../../language/text.ts';
import { type FailureFacts, type LikelyCause, ranked } from './likely-cause.ts';
import { prefixMismatch, serverMixUp } from './server-mix-up.ts';

/** Klarna's own page is about 180 bytes. */
const largestKlarnaPage = 1000;

/**
 * Causes of a 401. Klarna's documentation and its maintainers' answers name the first four; which of them is likelier
 * follows from what is known. Klarna's own 401 is a short HTML page without a correlation id, and leaves no log entry:
 * nothing here may send anyone there.
 */
export function unauthorizedCauses(
  { server, credential: label }: FailedRead,
  answer: ApiAnswer,
  facts: FailureFacts,
): LikelyCause[] {
  const mixUp = serverMixUp(server, facts);
  const masked = facts.credential?.maskedUsername ?? '';
  const hint =
    mixUp.kind === 'other'
      ? t`The session is on ${mixUp.session}. If this is the shop’s own credential, it was saved for the wrong server.`
      : server && prefixMismatch(masked, server);
  const asked = server ? serverName(server) : t`that server`;
  const worked = facts.previous !== undefined && facts.previous.credential === label;
  return ranked([
    {
      cause: t`This credential read the same session before. It was probably disabled, removed or replaced since then.`,
      observe: t`The Klarna portal for ${asked} no longer lists it, or lists it as disabled.`,
      likelihood: worked ? 'certain' : 'excluded',
    },
    {
      cause: t`The answer is not from Klarna. A proxy or the network’s login page asks for its own password.`,
      observe: t`Klarna’s 401 is an HTML page of about 180 bytes. This answer has ${formattedNumber(answer.bytes)}.`,
      likelihood: answer.bytes > largestKlarnaPage ? 'likely' : 'excluded',
    },
    {
      cause: joinedText(
        [
          t`The credential belongs to a different region or environment. Each of Klarna’s six hosts knows only its own credentials.`,
          ...(hint ? [hint] : []),
        ],
        ' ',
      ),
      observe: t`The Klarna portal for ${asked} does not list this user name.`,
      likelihood: worked ? 'excluded' : hint ? 'likely' : mixUp.kind === 'same' ? 'unlikely' : 'possible',
    },
    {
      cause: t`The API key was sent without its user name, as in Klarna’s documentation. It is not known whether every host accepts that.`,
      observe: t`It is accepted with the user name that the portal shows next to the key.`,
      likelihood: facts.credential && !facts.credential.locked && masked === '' ? 'possible' : 'excluded',
    },
    {
      cause: t`The user name or password has a typing error, or a space that was copied with it.`,
      observe: t`If you copy it from the portal and save it again, it passes the test in the settings.`,
      likelihood: worked ? 'excluded' : 'possible',
    },
    {
      cause: t`The credential was disabled. Klarna does that if it is not used for a long time.`,
      observe: t`Klarna also refuses the shop’s own requests with it, or the portal shows it as disabled.`,
      likelihood: worked ? 'excluded' : 'possible',
    },
    {
      cause: t`Klarna Payments is not part of this account’s contract.`,
      observe: t`A new credential of the same account is refused in the same way.`,
      likelihood: worked ? 'excluded' : 'unlikely',
    },
  ]);
}
