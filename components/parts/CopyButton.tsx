import { useEffect, useState } from 'preact/hooks';
import { t } from '../../lib/language/on-screen.ts';
import type { ExportResult } from '../../lib/sharing/exporter.ts';
import { useView } from '../hooks/view-context.ts';
import type { KeyAction } from '../keys/key-table.ts';
import { Icon, type IconName } from './Icon.tsx';

interface CopyButtonProps {
  /** What is copied, e.g. "session id": becomes the label "Copy session id". */
  what: string;
  /** A function where it costs something to make. */
  text: string | (() => string);
  /** One value of a session, as it is on screen: then it is copied even where it is personal and was revealed. */
  isValue?: boolean;
  icon?: IconName;
  tabIndex?: number;
  /** The key that presses this button. */
  keyAction?: KeyAction<'field'>;
}

/** How long a button says that it has copied, ms. */
const doneForMs = 1600;

function doneWords(done: ExportResult['kind'], what: string): string {
  switch (done) {
    case 'done':
      return t`Copied ${what}`;
    case 'refused':
      return t`The browser refused`;
    case 'blocked':
      return t`Not copied: it contains secret or personal data`;
    default:
      return done satisfies never;
  }
}

/** Copies one text and says so. */
export function CopyButton({
  what,
  text,
  isValue = false,
  icon = 'copy',
  tabIndex,
  keyAction,
}: CopyButtonProps) {
  const { exporter } = useView();
  const [done, setDone] = useState<ExportResult['kind']>();
  useEffect(() => {
    if (done === undefined) return;
    const timer = setTimeout(() => setDone(undefined), doneForMs);
    return () => clearTimeout(timer);
  }, [done]);
  const copy = async (copied: string) =>
    setDone((await (isValue ? exporter.copyValue(copied) : exporter.copy(copied))).kind);
  const label = done === undefined ? t`Copy ${what}` : doneWords(done, what);
  return (
    <button
      type="button"
      class="icon-button small"
      aria-label={label}
      title={label}
      tabIndex={tabIndex}
      data-key-action={keyAction}
      onClick={(event) => {
        event.stopPropagation();
        void copy(typeof text === 'string' ? text : text());
      }}
    >
      {done === 'done' ? (
        <span class="icon-button-done">
          <Icon name="check" size={14} />
        </span>
      ) : (
        <Icon name={icon} size={14} />
      )}
    </button>
  );
}
