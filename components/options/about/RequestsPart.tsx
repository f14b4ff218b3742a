import { counted, t } from '../../../lib/language/on-screen.ts';
import type { AboutBuild } from '../../../lib/messages/results.ts';
import { AboutPart, AboutRow } from './AboutPart.tsx';

/** Every request since the browser's memory began. */
export function RequestsPart({ requests }: Pick<AboutBuild, 'requests'>) {
  return (
    <AboutPart title={t`Requests since the browser started or the extension was updated`} none={t`None.`}>
      {requests.map(({ host, count }) => (
        <AboutRow key={host} name={host} figure={counted(count, 'request')} />
      ))}
    </AboutPart>
  );
}
