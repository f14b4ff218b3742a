// @vitest-environment jsdom

import { cleanup, render } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { FindingText } from '../../../components/findings/FindingText.tsx';
import { Sentence } from '../../../components/parts/Sentence.tsx';
import { verbatim } from '../../../lib/language/text.ts';

afterEach(cleanup);

test('An element stands where the translation has its place, and names between backticks are code.', () => {
  const { container } = render(
    <Sentence text="`401`: {link} lesen, dann {link}." parts={{ link: <b>docs</b> }} />,
  );
  expect(container.innerHTML).toBe('<code>401</code>: <b>docs</b> lesen, dann <b>docs</b>.');
});

test.for(['{constructor}', '{link}', 'a { } b', 'one ` alone', '<b>bold</b>'])(
  'A place without a part, such as %s, stays as it is.',
  (text) => {
    expect(render(<FindingText text={verbatim(text)} />).container.textContent).toBe(text);
  },
);
