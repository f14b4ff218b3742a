import { environmentNames, regionNames, serverName } from '../../klarna/api-server.ts';
import type { TokenServer } from '../../klarna/token-server.ts';
import { joinedText, t } from '../../language/text.ts';
import type { Verdict } from '../finding.ts';
import { rule } from '../rule.ts';

/** Compares the server that the token names with the server that the session was read from. */
export const tokenServer = rule({
  id: 'token-server',
  title: 'The token is for the environment and region that the session was read from',
  severity: 'fail',
  about: 'page',
  needs: ['token', 'snapshot'],
  source: {
    says: 'Klarna’s API URLs, by region and environment',
    url: 'https://docs.klarna.com/api/api-urls/',
  },
  judge({ token: { server }, snapshot }) {
    const { environment, region } = server;
    if (environment === undefined || region === undefined) {
      const why =
        environment === undefined
          ? t`This token does not name an environment.`
          : t`This token does not name a region.`;
      return [{ outcome: 'could-not-check', why }];
    }
    if (environment === snapshot.server.environment && region === snapshot.server.region) {
      const conflicts = contradictions(server);
      if (conflicts !== undefined) return [conflicts];
      return [
        { outcome: 'pass', says: t`The token and the session are from ${serverName(snapshot.server)}.` },
      ];
    }
    return [
      {
        outcome: 'fail',
        says: t`The client token is for ${serverName({ environment, region })}, but the session was read from ${serverName(snapshot.server)}.`,
        advice: t`Create the session with an API credential for the environment and region that the page uses.`,
        comparison: {
          expectedIn: t`the client token`,
          expected: serverName({ environment, region }),
          actualIn: t`the server that answered`,
          actual: serverName(snapshot.server),
        },
      },
    ];
  },
});

/** A shop in one region may sell to another region, so a contradiction alone is not a mistake. */
function contradictions({ conflicts }: TokenServer): Verdict | undefined {
  if (conflicts.length === 0) return undefined;
  const clues = conflicts.map(({ claim, says }) => t`\`${claim}\` says ${nameOf(says)}`);
  return {
    outcome: 'info',
    says: t`The claims of the token contradict each other: ${joinedText(clues, ', ')}.`,
    advice: t`The session was read from the server that the other claims name. Check that the account may sell to this country.`,
  };
}

function nameOf(says: TokenServer['conflicts'][number]['says']): string {
  return says === 'playground' || says === 'production' ? environmentNames[says] : regionNames[says];
}
