import { serverName } from '../../klarna/api-server.ts';
import type { ApiAnswer, FailedRead } from '../../klarna/failure.ts';
import { formatNumber } from '../../language/format.ts';
import { t } from '../../language/t.ts';
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
      ? t`The session lives on ${mixUp.session}: if this is the shop’s own credential, it was saved for the wrong server.`
      : server && prefixMismatch(masked, server);
  const asked = server ? serverName(server) : t`that server`;
  const worked = facts.previous !== undefined && facts.previous.credential === label;
  return ranked([
    {
      cause: t`This credential read the same session before, so it was disabled, removed or replaced since.`,
      observe: t`The portal of ${asked} does not list it any more, or lists it as disabled.`,
      likelihood: worked ? 'certain' : 'excluded',
    },
    {
      cause: t`The answer is not Klarna’s: a proxy or a login page of the network asks for a password of its own.`,
      observe: t`Klarna’s 401 is an HTML page of about 180 bytes; this one has ${formatNumber(answer.bytes)}.`,
      likelihood: answer.bytes > largestKlarnaPage ? 'likely' : 'excluded',
    },
    {
      cause: [
        t`The credential belongs to another region or environment: each of Klarna’s six hosts knows only its own.`,
        ...(hint ? [hint] : []),
      ].join(' '),
      observe: t`The portal of ${asked} does not list this user name.`,
      likelihood: worked ? 'excluded' : hint ? 'likely' : mixUp.kind === 'same' ? 'unlikely' : 'possible',
    },
    {
      cause: t`The API key was sent without its user name, as Klarna’s documentation prints it. Whether every host takes that is not known.`,
      observe: t`With the user name that the portal shows beside the key, it is accepted.`,
      likelihood: facts.credential && !facts.credential.locked && masked === '' ? 'possible' : 'excluded',
    },
    {
      cause: t`User name or password has a typing error, or a space that came along when it was copied.`,
      observe: t`Copied anew from the portal and saved again, it passes the test in the settings.`,
      likelihood: worked ? 'excluded' : 'possible',
    },
    {
      cause: t`The credential was disabled: Klarna does that when it goes unused for long.`,
      observe: t`The shop itself is refused with it, too, or the portal shows it as disabled.`,
      likelihood: worked ? 'excluded' : 'possible',
    },
    {
      cause: t`Klarna Payments is not part of this account’s contract.`,
      observe: t`A freshly made credential of the same account is refused in the same way.`,
      likelihood: worked ? 'excluded' : 'unlikely',
    },
  ]);
}
