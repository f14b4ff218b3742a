import { useEffect, useState } from 'preact/hooks';
import type { DevtoolsAccess } from '../../lib/inspector/services.ts';
import { t } from '../../lib/language/on-screen.ts';
import './devtools-card.css';

/** Offers the DevTools panel where the browser wants to be asked for it. */
export function DevtoolsCard({ access }: { access: DevtoolsAccess }) {
  const [granted, setGranted] = useState<boolean>();
  useEffect(() => {
    access.has().then(setGranted, () => setGranted(false));
  }, [access]);
  const [asked, setAsked] = useState(false);
  if (granted === undefined || (granted && !asked)) return null;
  return (
    <section class="devtools-card" aria-label={t`DevTools panel`}>
      <div class="grow stack">
        <h2>{granted ? t`The DevTools panel is on` : t`Turn on the DevTools panel`}</h2>
        <p class="muted" role="status">
          {granted
            ? t`Close and reopen the developer tools: the panel is the tab “Klarna”.`
            : t`It follows a checkout across pages and sees what the shop’s server answers. Firefox asks for this permission separately.`}
        </p>
      </div>
      {!granted && (
        <button
          type="button"
          class="button"
          onClick={() => {
            setAsked(true);
            access.request().then(setGranted, () => setGranted(false));
          }}
        >
          {t`Turn on`}
        </button>
      )}
    </section>
  );
}
