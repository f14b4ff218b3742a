import { useId, useState } from 'preact/hooks';
import type { Services } from '../../lib/inspector/services.ts';
import { t } from '../../lib/language/on-screen.ts';
import { useSettings } from '../hooks/use-settings.ts';
import { Section } from '../parts/Section.tsx';
import { Switch } from './vault/Switch.tsx';

/** How careful popup and panel are with shoppers' data. */
export function OnScreen({ services }: { services: Services }) {
  const { showPlaygroundData } = useSettings(services);
  const [refused, setRefused] = useState(false);
  const hint = useId();

  function show(on: boolean): void {
    services.settings.change({ showPlaygroundData: on }).then(
      () => setRefused(false),
      () => setRefused(true),
    );
  }

  return (
    <Section title={t`On screen`}>
      <div class="stack">
        <Switch
          label={t`Show personal data in playground`}
          describedBy={hint}
          on={showPlaygroundData}
          onChange={show}
        />
        <p id={hint} class="muted small">
          {t`Playground sessions show customers and addresses at once. In production they stay masked until you reveal them. Reports and copies are always masked.`}
        </p>
        {refused && (
          <p class="problem small" role="alert">
            {t`The browser did not save this setting. Reload this page and try again.`}
          </p>
        )}
      </div>
    </Section>
  );
}
