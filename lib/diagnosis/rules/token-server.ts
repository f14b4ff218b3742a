import { environmentNames, regionNames, serverName } from '../../klarna/api-server.ts';
import type { TokenServer } from '../../klarna/token-server.ts';
import type { Verdict } from '../finding.ts';
import { rule } from '../rule.ts';

/** Where the token says that its session lives, against where it was read. */
export const tokenServer = rule({
  id: 'token-server',
  title: 'The token is of the environment and region that the session was read from',
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
      const what = environment === undefined ? 'environment' : 'region';
      return [{ outcome: 'could-not-check', why: `The ${what} is not in this token.` }];
    }
    if (environment === snapshot.server.environment && region === snapshot.server.region) {
      const conflicts = contradictions(server);
      if (conflicts !== undefined) return [conflicts];
      return [{ outcome: 'pass', says: `Both are ${serverName(snapshot.server)}.` }];
    }
    return [
      {
        outcome: 'fail',
        says: `The client token is of ${serverName({ environment, region })}, and the session was read from ${serverName(snapshot.server)}.`,
        advice: 'Create the session with the credentials of the environment and region that the page is for.',
        comparison: {
          expectedIn: 'the client token',
          expected: serverName({ environment, region }),
          actualIn: 'the server that answered',
          actual: serverName(snapshot.server),
        },
      },
    ];
  },
});

/** A shop of one region may sell to another, so this alone is no mistake. */
function contradictions({ conflicts }: TokenServer): Verdict | undefined {
  if (conflicts.length === 0) return undefined;
  const clues = conflicts.map(({ claim, says }) => `\`${claim}\` says ${nameOf(says)}`);
  return {
    outcome: 'info',
    says: `The claims of the token contradict each other: ${clues.join(', ')}.`,
    advice:
      'The session was read where the other claims point. Check that the account may sell to this country.',
  };
}

function nameOf(says: TokenServer['conflicts'][number]['says']): string {
  return says === 'playground' || says === 'production' ? environmentNames[says] : regionNames[says].short;
}
