import type { AboutBuild } from '../../../lib/inspector/about-build.ts';
import { AboutPart, AboutRow } from './AboutPart.tsx';

/** Every request since the browser's memory began. */
export function RequestsPart({ requests }: Pick<AboutBuild, 'requests'>) {
  return (
    <AboutPart title="Requests since the browser started, or since an update" none="None.">
      {requests.map(({ host, count }) => (
        <AboutRow
          key={host}
          name={host}
          figure={`${count.toLocaleString('en')} ${count === 1 ? 'request' : 'requests'}`}
        />
      ))}
    </AboutPart>
  );
}
