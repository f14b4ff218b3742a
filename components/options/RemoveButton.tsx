import { useState } from 'preact/hooks';
import { t } from '../../lib/language/on-screen.ts';

/** Asks once more before it removes. */
export function RemoveButton({ label, onRemove }: { label: string; onRemove(): void }) {
  const [asked, setAsked] = useState(false);
  return (
    <button
      type="button"
      class={asked ? 'button danger' : 'button plain'}
      aria-label={asked ? t`Really remove ${label}` : t`Remove ${label}`}
      onClick={() => (asked ? onRemove() : setAsked(true))}
      onBlur={() => setAsked(false)}
    >
      {asked ? t`Really remove?` : t`Remove`}
    </button>
  );
}
