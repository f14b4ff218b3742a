import { expect, test } from 'vitest';
import { unrenderedTexts } from './unrendered-texts.ts';

const planted = `
import { type Text, t, verbatim } from '../lib/language/text.ts';
import { translate } from '../lib/language/on-screen.ts';

const text = t\`A text\`;
const maybe: Text | undefined = text;
const texts: readonly Text[] = [text];

export const wrong = (
  <>
    <p>{text}</p>
    <p>{maybe}</p>
    <p>{texts}</p>
    <p>{maybe ?? 'no text'}</p>
    {verbatim('in a fragment')}
    <p key={text} data-name={maybe} />
    <p title={\`in a template: \${text}\`}>{texts.join()}</p>
  </>
);
export const right = (
  <>
    <p key="key" data-name={translate(text)} title={translate(t\`in a text: \${text}\`)}>
      {translate(text)} {texts.map(translate).join()} {\`\${translate(text)}, \${1}\`}
    </p>
  </>
);
`;

test('A text that is shown, or becomes a string, is rendered first.', () => {
  const found = unrenderedTexts({ path: 'components/planted.tsx', text: planted });
  const isPlanted = (place: string) => place.startsWith('components/planted.tsx: ');
  expect(found.filter((place) => !isPlanted(place))).toEqual([]);
  expect(found.filter(isPlanted).map((place) => place.replace(/^.*?: /, ''))).toEqual([
    'text',
    'maybe',
    'texts',
    "maybe ?? 'no text'",
    "verbatim('in a fragment')",
    'text',
    'maybe',
    'text',
    'texts',
  ]);
});
