import { useState } from 'preact/hooks';
import type { Details } from '../../lib/inspector/details.ts';
import type { InspectorState } from '../../lib/inspector/state.ts';
import { t } from '../../lib/language/t.ts';
import { shareables } from '../../lib/sharing/shareable.ts';
import { useView } from '../parts/view-context.ts';
import { ShareDialog } from './ShareDialog.tsx';

interface ShareButtonProps {
  details: Extract<Details, { kind: 'shown' | 'failed' }>;
  state: InspectorState;
}

/** Opens what can be handed on of the session, as it is known in that moment. */
export function ShareButton({ details, state }: ShareButtonProps) {
  const { now, versions } = useView();
  const [shared, setShared] = useState<ReturnType<typeof shareables>>();
  return (
    <>
      <button
        type="button"
        class="button"
        aria-haspopup="dialog"
        onClick={() => {
          const { session, credential } = details;
          setShared(shareables({ state, session, credential, saved: { at: now(), ...versions } }));
        }}
      >
        {t`Share…`}
      </button>
      {shared && <ShareDialog shared={shared} onClose={() => setShared(undefined)} />}
    </>
  );
}
