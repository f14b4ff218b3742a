import type { UnexpectedValue } from '../../lib/klarna/tolerant.ts';
import { Notice } from '../parts/Notice.tsx';
import { Value } from '../parts/Value.tsx';

/** Values that do not have their documented type, so that nobody wonders why they are missing above. */
export function UnexpectedValues({ unexpected }: { unexpected: readonly UnexpectedValue[] }) {
  if (unexpected.length === 0) return null;
  const one = unexpected.length === 1;
  return (
    <Notice
      tone="warn"
      title={one ? 'One value has an unexpected type' : `${unexpected.length} values have an unexpected type`}
    >
      <ul class="stack small">
        {unexpected.map(({ path, message }) => (
          <li key={path}>
            <Value text={path} mono /> <span class="muted">{message.replace('Invalid input: ', '')}</span>
          </li>
        ))}
      </ul>
      <p class="small muted">The raw response shows {one ? 'it' : 'them'} as received.</p>
    </Notice>
  );
}
