import { useState } from 'preact/hooks';
import { beginningOf, printableSegments, shownLength } from '../../lib/display/printable.ts';
import { counted, t } from '../../lib/language/on-screen.ts';
import { FindingMark } from '../findings/FindingMark.tsx';
import { useChangedAt } from '../hooks/changed-context.ts';
import './value.css';

interface ValueProps {
  text: string;
  /** JSON path, where the value is part of the session. */
  path?: string | undefined;
  mono?: boolean;
}

/**
 * A text from a session, a page or Klarna: isolated from the text around it, invisible characters as escapes, cut where
 * it is very long.
 */
export function Value({ text, path, mono = false }: ValueProps) {
  const [whole, setWhole] = useState(false);
  const changedAt = useChangedAt(path);
  const shown = whole ? text : beginningOf(text);
  return (
    <>
      <bdi
        key={changedAt}
        class={`value${mono ? ' mono' : ''}${changedAt === undefined ? '' : ' changed'}`}
        data-path={path}
      >
        {printableSegments(shown).map((segment, index) =>
          segment.kind === 'text' ? (
            segment.text
          ) : (
            <span key={index} class="value-escape">
              {segment.text}
            </span>
          ),
        )}
      </bdi>
      <FindingMark path={path} />
      {text.length > shownLength && !whole && (
        <>
          {'… '}
          <button type="button" class="link-button" onClick={() => setWhole(true)}>
            {t`Show all ${counted(text.length, 'character')}`}
          </button>
        </>
      )}
    </>
  );
}
