import { useEffect, useState } from 'preact/hooks';
import type { DevtoolsAccess } from '../../lib/inspector/services.ts';

/** Offers the DevTools panel where the browser wants to be asked for it. */
export function DevtoolsCard({ access }: { access: DevtoolsAccess }) {
  const [granted, setGranted] = useState<boolean>();
  useEffect(() => {
    access.has().then(setGranted, () => setGranted(false));
  }, [access]);
  const [asked, setAsked] = useState(false);
  if (granted === undefined || (granted && !asked)) return null;
  return (
    <section class="card" aria-label="DevTools panel">
      <div class="grow stack">
        <h2>{granted ? 'The DevTools panel is on' : 'Turn on the DevTools panel'}</h2>
        <p class="muted" role="status">
          {granted
            ? 'Close and reopen the developer tools: the panel is the tab “Klarna”.'
            : 'It follows a checkout across pages and sees what the shop’s server answers. Firefox asks for this permission separately.'}
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
          Turn on
        </button>
      )}
    </section>
  );
}
