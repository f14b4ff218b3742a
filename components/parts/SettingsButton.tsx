import { t } from '../../lib/language/on-screen.ts';
import { Icon } from './Icon.tsx';

/** Opens the options page, where the API credentials are. At the top right of popup and panel. */
export function SettingsButton({ onOptions }: { onOptions(): void }) {
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={t`API credentials`}
      title={t`API credentials`}
      onClick={onOptions}
    >
      <Icon name="settings" />
    </button>
  );
}
