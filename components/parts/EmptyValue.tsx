import type { Emptiness, WhyEmpty } from '../../lib/diagnosis/why-empty.ts';
import { t, translate } from '../../lib/language/on-screen.ts';
import { useWhyEmpty } from '../hooks/empty-context.ts';
import { Icon, type IconName } from './Icon.tsx';
import './empty-value.css';

const icons: Partial<Record<Emptiness, IconName>> = { withheld: 'lock', removed: 'minus' };

function wordsOf(reason: Emptiness): string {
  switch (reason) {
    case 'withheld':
      return t`withheld until authorized`;
    case 'never-sent':
      return t`never sent`;
    case 'removed':
      return t`removed`;
    case 'not-in-region':
      return t`not used in this country`;
    case 'sent-empty':
      return t`sent empty`;
    case 'not-returned':
      return t`not returned`;
    default:
      return reason satisfies never;
  }
}

interface EmptyValueProps {
  /** JSON path of what is not there. */
  path: string | undefined;
  /** What stands there instead: nothing, `null`, or a text of no length. */
  value: null | '' | undefined;
}

/** Nothing, and why: each reason has a look of its own. */
export function EmptyValue({ path, value }: EmptyValueProps) {
  const why = useWhyEmpty();
  const reason = path === undefined ? undefined : why(path);
  const wire = value === undefined ? undefined : value === null ? 'null' : '""';
  return (
    <span class={`empty-value ${reason?.kind ?? ''}`} title={reason && translate(reason.words)}>
      {wire && <code>{wire}</code>}
      <Reason reason={reason} otherwise={wire === undefined ? t`not in the answer` : undefined} />
    </span>
  );
}

function Reason({ reason, otherwise }: { reason: WhyEmpty | undefined; otherwise: string | undefined }) {
  if (reason === undefined) return <>{otherwise}</>;
  const icon = icons[reason.kind];
  return (
    <>
      {icon && <Icon name={icon} size={12} />}
      {wordsOf(reason.kind)}
    </>
  );
}
