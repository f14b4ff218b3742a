import { printable } from '../../lib/display/printable.ts';
import { translate } from '../../lib/language/on-screen.ts';
import type { Text } from '../../lib/language/text.ts';
import { Sentence } from '../parts/Sentence.tsx';

/** A sentence that may contain text from a session or a page. Names between backticks are shown as code. */
export function FindingText({ text }: { text: Text }) {
  return (
    <bdi>
      <Sentence text={printable(translate(text))} />
    </bdi>
  );
}
