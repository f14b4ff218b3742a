import { pageName } from '../../lib/display/page-name.ts';
import type { ApiServer } from '../../lib/klarna/api-server.ts';
import { pageLanguage } from '../../lib/language/on-screen.ts';
import { KeysButton } from '../keys/KeysButton.tsx';
import { ServerChip } from '../parts/ServerChip.tsx';
import { SettingsButton } from '../parts/SettingsButton.tsx';
import { Value } from '../parts/Value.tsx';
import './popup.css';

interface PopupHeaderProps {
  url: string | undefined;
  server: Partial<ApiServer> | undefined;
  onOptions(): void;
}

/** Which page this is about, on which of Klarna's servers, and the way to the settings. */
export function PopupHeader({ url, server, onOptions }: PopupHeaderProps) {
  const { host, path } = pageName(url, pageLanguage());
  return (
    <header class="popup-header row">
      <h1 class="grow one-line" title={`${host}${path}`}>
        {host === '' ? 'Session Inspector' : <Value text={host} />}
        {path !== '' && (
          <span class="popup-path">
            {' '}
            <Value text={path} />
          </span>
        )}
      </h1>
      {server && <ServerChip server={server} />}
      <KeysButton places={['screen', 'sessions', 'paste', 'dialog', 'field', 'tree']} />
      <SettingsButton onOptions={onOptions} />
    </header>
  );
}
