import type { ComponentChildren } from 'preact';

interface SentenceProps {
  /** Names between backticks are set as code; `{link}` is where the part of that name stands. */
  text: string;
  parts?: Readonly<Record<string, ComponentChildren>>;
}

/** A sentence that is translated whole, with elements in it: t`Klarna answered ${'{status}'}.` */
export function Sentence({ text, parts = {} }: SentenceProps) {
  return (
    <>
      {text.split(/(`[^`]*`|\{\w+\})/).map((piece, index) => {
        const name = piece.slice(1, -1);
        // Every second piece is what was split at.
        if (index % 2 === 0) return piece;
        if (piece.startsWith('`')) return <code key={index}>{name}</code>;
        return Object.hasOwn(parts, name) ? parts[name] : piece;
      })}
    </>
  );
}
