import { storedThings } from '../../../lib/display/stored-thing.ts';
import { counted, formatNumber, t, translate } from '../../../lib/language/on-screen.ts';
import type { AboutBuild, StorageArea } from '../../../lib/messages/results.ts';
import { AboutPart, AboutRow } from './AboutPart.tsx';
import './about.css';

function keptWords(area: StorageArea): string {
  switch (area) {
    case 'memory':
      return t`Kept in the browser’s memory.`;
    case 'local':
      return t`Kept on this device.`;
    case 'indexed-db':
      return t`Kept on this device, in IndexedDB.`;
    default:
      return area satisfies never;
  }
}

function unreadWords(area: StorageArea): string {
  switch (area) {
    case 'memory':
      return t`The browser did not list what is kept in its memory.`;
    case 'local':
      return t`The browser did not list what is kept on this device.`;
    case 'indexed-db':
      return t`The browser did not list what is kept on this device, in IndexedDB.`;
    default:
      return area satisfies never;
  }
}

/** Everything that is stored, its size and its place; never what is in it. */
export function StoredPart({ stored, unreadable }: Pick<AboutBuild, 'stored' | 'unreadable'>) {
  const things = storedThings(stored).map(({ area, key, what, count, bytes }) => (
    <AboutRow
      key={`${area} ${key}`}
      name={key.endsWith(':') ? `${key}… × ${formatNumber(count)}` : key}
      {...(bytes !== undefined && { figure: sizeText(bytes) })}
      words={`${what ? translate(what) : t`Unexpected: the extension does not store this.`} ${keptWords(area)}`}
      unexpected={what === undefined}
    />
  ));
  const closed = unreadable.map((area) => <AboutRow key={area} name={area} words={unreadWords(area)} />);
  return (
    <AboutPart title={t`Stored`} none={t`Nothing.`}>
      {[...things, ...closed]}
    </AboutPart>
  );
}

/** "412 bytes", "1.2 kB" */
export function sizeText(bytes: number): string {
  if (bytes < 1000) return counted(bytes, 'byte');
  return `${formatNumber(bytes / 1000, { maximumFractionDigits: 1 })} kB`;
}
