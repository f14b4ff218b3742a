import type { DetectedSession } from '../../lib/detection/detected-session.ts';
import { environmentNames, regionNames, serverName } from '../../lib/klarna/api-server.ts';
import { t } from '../../lib/language/on-screen.ts';
import { Notice } from '../parts/Notice.tsx';
import { Sentence } from '../parts/Sentence.tsx';

/** Claims of the token that name another server than the one that is read. */
export function ServerConflicts({ session }: { session: DetectedSession }) {
  const { environment, region, conflicts } = session.server;
  if (conflicts.length === 0 || environment === undefined || region === undefined) return null;
  const says = conflicts.map(({ claim, says }) => t`\`${claim}\` says ${nameOf(says)}`);
  return (
    <Notice tone="warn" title={t`The client token contradicts itself`}>
      <p class="small">
        <Sentence
          text={t`The session is assumed to be on ${serverName({ environment, region })}, but ${says.join(', ')}.`}
        />
      </p>
    </Notice>
  );
}

function nameOf(says: DetectedSession['server']['conflicts'][number]['says']): string {
  return says === 'playground' || says === 'production' ? environmentNames[says] : regionNames[says];
}
