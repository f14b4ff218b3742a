import { printable } from '../../lib/display/printable.ts';
import { Sentence } from '../parts/Sentence.tsx';

/** A sentence that may hold words of a session or a page. Names between backticks are set as code. */
export function FindingText({ text }: { text: string }) {
  return (
    <bdi>
      <Sentence text={printable(text)} />
    </bdi>
  );
}
