import { printable } from '../../lib/inspector/printable.ts';

/** A sentence in which names between backticks are set as code. */
export function Words({ text }: { text: string }) {
  return (
    <bdi>
      {printable(text)
        .split('`')
        .map((part, index) => (index % 2 === 1 ? <code key={index}>{part}</code> : part))}
    </bdi>
  );
}
