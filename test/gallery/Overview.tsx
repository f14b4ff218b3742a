import { useState } from 'preact/hooks';
import type { GalleryState } from './state.ts';

const sizes = { popup: [420, 600], panel: [1100, 620], options: [760, 900], sample: [1100, 660] } as const;
const languages = ['en', 'de', 'sv'] as const;
const widths = ['default', '360', '800', '1400'] as const;

/** All states next to each other, each in its own frame. */
export function Overview({ states }: { states: readonly GalleryState[] }) {
  const [scheme, setScheme] = useState('light');
  const [direction, setDirection] = useState('ltr');
  const [lang, setLang] = useState('en');
  const [width, setWidth] = useState('default');
  const [filter, setFilter] = useState('');
  return (
    <>
      <header class="gallery-bar">
        <h1>Gallery</h1>
        <input
          type="search"
          aria-label="Filter states"
          placeholder="popup-failed…"
          onInput={(event) => setFilter(event.currentTarget.value)}
        />
        <Choice label="Colours" values={['light', 'dark']} chosen={scheme} onChoose={setScheme} />
        <Choice label="Direction" values={['ltr', 'rtl']} chosen={direction} onChoose={setDirection} />
        <Choice label="Language" values={languages} chosen={lang} onChoose={setLang} />
        <Choice label="Width" values={widths} chosen={width} onChoose={setWidth} />
      </header>
      <main class="gallery">
        {states
          .filter(({ name }) => name.includes(filter))
          .map(({ name, screen }) => (
            <figure key={`${name} ${scheme} ${direction} ${lang}`}>
              <figcaption>{name}</figcaption>
              <iframe
                title={name}
                loading="lazy"
                src={`?state=${name}&scheme=${scheme}&dir=${direction}&lang=${lang}`}
                width={width === 'default' ? sizes[screen][0] : width}
                height={sizes[screen][1]}
              />
            </figure>
          ))}
      </main>
    </>
  );
}

interface ChoiceProps {
  label: string;
  values: readonly string[];
  chosen: string;
  onChoose(value: string): void;
}

function Choice({ label, values, chosen, onChoose }: ChoiceProps) {
  return (
    <fieldset>
      <legend>{label}</legend>
      {values.map((value) => (
        <label key={value}>
          <input type="radio" name={label} checked={value === chosen} onChange={() => onChoose(value)} />
          {value}
        </label>
      ))}
    </fieldset>
  );
}
