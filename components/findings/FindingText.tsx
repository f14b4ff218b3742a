import { printable } from '../../lib/display/printable.ts';
import { Sentence } from '../parts/Sentence.tsx';

/** A sentence that may contain text from a session or a page. Names between backticks are shown as code. */
export function FindingText({ text }: { text: string }) {
  return (
    <bdi>
      <Sentence text={printable(text)} />
    </bdi>
  );
}
