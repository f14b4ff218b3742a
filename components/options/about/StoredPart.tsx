import type { AboutBuild, StorageArea } from '../../../lib/inspector/about-build.ts';
import { storedThings } from '../../../lib/inspector/stored-thing.ts';
import { AboutPart, AboutRow } from './AboutPart.tsx';
import { sizeText } from './size-text.ts';

const places = {
  memory: 'in the browser’s memory',
  local: 'on this device',
  'indexed-db': 'on this device, in IndexedDB',
} as const satisfies Record<StorageArea, string>;

/** Everything that is stored, its size and its place; never what is in it. */
export function StoredPart({ stored, unreadable }: Pick<AboutBuild, 'stored' | 'unreadable'>) {
  const things = storedThings(stored).map(({ area, key, what, count, bytes }) => (
    <AboutRow
      key={`${area} ${key}`}
      name={key.endsWith(':') ? `${key}… × ${count}` : key}
      {...(bytes !== undefined && { figure: sizeText(bytes) })}
      words={`${what ?? 'Unexpected: nothing here is known to write it.'} Kept ${places[area]}.`}
      unexpected={what === undefined}
    />
  ));
  const closed = unreadable.map((area) => (
    <AboutRow
      key={area}
      name={area}
      words={`The browser did not let us look at what is kept ${places[area]}.`}
    />
  ));
  return (
    <AboutPart title="Stored" none="Nothing.">
      {[...things, ...closed]}
    </AboutPart>
  );
}
