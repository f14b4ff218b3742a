import { useState } from 'preact/hooks';

/** Asks once more before it removes. */
export function RemoveButton({ label, onRemove }: { label: string; onRemove(): void }) {
  const [asked, setAsked] = useState(false);
  return (
    <button
      type="button"
      class={asked ? 'button danger' : 'button plain'}
      aria-label={asked ? `Really remove ${label}` : `Remove ${label}`}
      onClick={() => (asked ? onRemove() : setAsked(true))}
      onBlur={() => setAsked(false)}
    >
      {asked ? 'Really remove?' : 'Remove'}
    </button>
  );
}
