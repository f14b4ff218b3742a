import '../look/look.css';
import { useEffect } from 'preact/hooks';
import type { Inspector } from '../../lib/inspector/inspector.ts';
import type { Services } from '../../lib/inspector/services.ts';
import { t } from '../../lib/language/on-screen.ts';
import { Panel } from '../panel/Panel.tsx';
import './sample.css';

interface SampleSessionProps {
  /** Started by whoever made it. */
  inspector: Inspector;
  services: Services;
}

/** The panel over the built-in sample session, under a line that says what it is. */
export function SampleSession({ inspector, services }: SampleSessionProps) {
  const { settings } = services;
  useEffect(() => {
    // Only a tick in the first steps: where the browser does not store it, nothing is lost.
    settings.change({ triedSample: true }).catch(() => undefined);
  }, [settings]);
  return (
    <div class="sample-page">
      <section class="sample-bar" aria-label={t`Sample session`}>
        <b class="chip chip-sample">{t`Sample`}</b>
        <p class="grow">{t`All data here is invented. Nothing is read from Klarna, and nothing is sent.`}</p>
        <a class="button small" href="options.html">
          {t`Back to the settings`}
        </a>
      </section>
      <Panel inspector={inspector} services={services} />
    </div>
  );
}
