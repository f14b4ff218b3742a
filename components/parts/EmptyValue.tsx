import type { Emptiness, WhyEmpty } from '../../lib/diagnosis/why-empty.ts';
import { useWhyEmpty } from './empty-context.ts';
import { Icon, type IconName } from './Icon.tsx';

const looks: Record<Emptiness, { words: string; icon?: IconName }> = {
  withheld: { words: 'withheld until authorized', icon: 'lock' },
  'never-sent': { words: 'never sent' },
  removed: { words: 'removed', icon: 'minus' },
  'not-in-region': { words: 'not used in this country' },
  'sent-empty': { words: 'sent empty' },
  'not-returned': { words: 'not returned' },
};

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
    <span class={`nothing ${reason?.kind ?? ''}`} title={reason?.words}>
      {wire && <code>{wire}</code>}
      <Reason reason={reason} otherwise={wire === undefined ? 'not in the answer' : undefined} />
    </span>
  );
}

function Reason({ reason, otherwise }: { reason: WhyEmpty | undefined; otherwise: string | undefined }) {
  if (reason === undefined) return <>{otherwise}</>;
  const { words, icon } = looks[reason.kind];
  return (
    <>
      {icon && <Icon name={icon} size={12} />}
      {words}
    </>
  );
}
