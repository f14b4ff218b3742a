import type { UnexpectedValue } from '../../lib/klarna/parse-leniently.ts';
import { describeUnexpectedValue } from '../../lib/klarna/session-problems.ts';
import { counted, t, translate } from '../../lib/language/on-screen.ts';
import { Notice } from '../parts/Notice.tsx';
import { Value } from '../parts/Value.tsx';

/** Values that do not have their documented type, so that nobody wonders why they are missing above. */
export function UnexpectedValues({ unexpected }: { unexpected: readonly UnexpectedValue[] }) {
  if (unexpected.length === 0) return null;
  const one = unexpected.length === 1;
  return (
    <Notice
      tone="warn"
      title={
        one
          ? t`One value has an unexpected type`
          : t`${counted(unexpected.length, 'value')} have an unexpected type`
      }
    >
      <ul class="stack small">
        {unexpected.map((value) => (
          <li key={value.path}>
            <Value text={value.path} mono />{' '}
            <span class="muted">{translate(describeUnexpectedValue(value))}</span>
          </li>
        ))}
      </ul>
      <p class="small muted">
        {one ? t`The raw response shows it as received.` : t`The raw response shows them as received.`}
      </p>
    </Notice>
  );
}
