import { useState } from 'preact/hooks';
import type { Details } from '../../lib/inspector/details.ts';
import type { InspectorState } from '../../lib/inspector/state.ts';
import { t } from '../../lib/language/on-screen.ts';
import { useView } from '../hooks/view-context.ts';

interface ShareButtonProps {
  details: Extract<Details, { kind: 'shown' | 'failed' }>;
  state: InspectorState;
}

type Share = typeof import('./share.ts');

/** What is handed on, with the dialog that shows it. */
interface Shared {
  shared: ReturnType<Share['shareables']>;
  ShareDialog: Share['ShareDialog'];
}

/** Opens what can be handed on of the session, as it is known in that moment. */
export function ShareButton({ details, state }: ShareButtonProps) {
  const { now, versions } = useView();
  const [open, setOpen] = useState<Shared>();
  const [gone, setGone] = useState(false);
  const saved = { at: now(), ...versions };

  async function share(): Promise<void> {
    const { session, credential } = details;
    // An extension that was updated under this view has no files for it any more.
    const fetched = await import('./share.ts').catch(() => undefined);
    if (fetched === undefined) return setGone(true);
    const { shareables, ShareDialog } = fetched;
    setOpen({ shared: shareables({ state, session, credential, saved }), ShareDialog });
  }

  return (
    <>
      <button type="button" class="button" aria-haspopup="dialog" onClick={() => void share()}>
        {t`Share…`}
      </button>
      {gone && <p role="alert">{t`The extension was updated. Close and reopen this view.`}</p>}
      {open && <open.ShareDialog shared={open.shared} onClose={() => setOpen(undefined)} />}
    </>
  );
}
