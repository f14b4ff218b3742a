import type { DetectedSession } from '../../lib/detection/detected-session.ts';
import { environmentNames, regionNames, serverName } from '../../lib/klarna/api-server.ts';
import { Notice } from '../parts/Notice.tsx';

/** Claims of the token that name another server than the one that is read. */
export function ServerConflicts({ session }: { session: DetectedSession }) {
  const { environment, region, conflicts } = session.server;
  if (conflicts.length === 0 || environment === undefined || region === undefined) return null;
  return (
    <Notice tone="warn" title="The client token contradicts itself">
      <p class="small">
        It is taken for {serverName({ environment, region })}, but{' '}
        {conflicts.map(({ claim, says }, index) => (
          <span key={claim}>
            {index > 0 && ', '}
            <code>{claim}</code> says {nameOf(says)}
          </span>
        ))}
        .
      </p>
    </Notice>
  );
}

function nameOf(says: DetectedSession['server']['conflicts'][number]['says']): string {
  return says === 'playground' || says === 'production' ? environmentNames[says] : regionNames[says].short;
}
