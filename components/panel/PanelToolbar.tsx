import { useRef } from 'preact/hooks';
import { type Details, serverOf, snapshotIn } from '../../lib/inspector/details.ts';
import { credentialName } from '../../lib/inspector/sample/sample-worker.ts';
import type { InspectorState, Search } from '../../lib/inspector/state.ts';
import { counted, t, translate } from '../../lib/language/on-screen.ts';
import { KeysButton } from '../keys/KeysButton.tsx';
import { keyAction } from '../keys/key-table.ts';
import { useShortcut } from '../keys/use-shortcut.ts';
import { Icon } from '../parts/Icon.tsx';
import { ServerChip } from '../parts/ServerChip.tsx';
import { SettingsButton } from '../parts/SettingsButton.tsx';
import './panel-toolbar.css';
import './panel.css';

interface PanelToolbarProps {
  state: InspectorState;
  details: Details;
  query: string;
  onQuery(query: string): void;
  /** Absent where the browser cannot record. */
  onRecord: (() => void) | undefined;
  /** Whether the session is read once after each recorded `authorize`. */
  onReadAfterAuthorize(on: boolean): void;
  onClear(): void;
  onOptions(): void;
}

/** Clear, find, what there is, and which server it is about. */
export function PanelToolbar({
  state,
  details,
  query,
  onQuery,
  onRecord,
  onReadAfterAuthorize,
  onClear,
  onOptions,
}: PanelToolbarProps) {
  const server = serverOf(details);
  const find = useRef<HTMLInputElement>(null);
  useShortcut('find', 'begin', () => find.current?.focus());
  return (
    <header class="panel-toolbar row">
      <h1 class="visually-hidden">Session Inspector for Klarna Payments</h1>
      {onRecord && (
        <button
          type="button"
          class="button small"
          title={t`Reloads the page and records the calls of Klarna’s library`}
          onClick={onRecord}
        >
          <Icon name={state.isRecording ? 'record' : 'refresh'} size={14} />
          {state.isRecording ? t`Recording` : t`Reload and record`}
        </button>
      )}
      {onRecord && (
        <label
          class="panel-toolbar-check row small"
          title={t`Reads the session once after each recorded authorize`}
        >
          <input
            type="checkbox"
            checked={state.readAfterAuthorize}
            onChange={(event) => onReadAfterAuthorize(event.currentTarget.checked)}
          />
          <span class="one-line">{t`Read after authorize`}</span>
        </label>
      )}
      <button
        type="button"
        class="icon-button"
        aria-label={t`Clear`}
        title={t`Clear sessions and snapshots`}
        onClick={onClear}
      >
        <Icon name="clear" />
      </button>
      <label class="panel-toolbar-find">
        <span class="visually-hidden">{t`Find a value or a path`}</span>
        <Icon name="search" size={14} />
        <input
          ref={find}
          type="search"
          name="find"
          class="input"
          placeholder={t`Find value or path`}
          spellcheck={false}
          autocomplete="off"
          disabled={snapshotIn(details) === undefined}
          value={query}
          onInput={(event) => onQuery(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (query === '' || keyAction('find', event) !== 'clear') return;
            event.preventDefault();
            event.stopPropagation();
            onQuery('');
          }}
        />
      </label>
      <span class="grow row">
        <span class="panel-counts muted one-line">
          {counted(state.sessions.length, 'session')}
          {searchedWords(state.search)}
        </span>
      </span>
      {server && <ServerChip server={server} detail={credentialOf(details)} />}
      <KeysButton
        places={['screen', 'find', 'sessions', 'tabs', 'split', 'paste', 'dialog', 'field', 'tree']}
      />
      <SettingsButton onOptions={onOptions} />
    </header>
  );
}

/** " · 38 requests searched" */
function searchedWords(search: Search): string {
  if (search.kind !== 'searched') return '';
  const requests = search.searched
    .filter(({ source }) => source === 'network')
    .reduce((sum, { count }) => sum + count, 0);
  return ` · ${t`${counted(requests, 'request')} searched`}`;
}

function credentialOf(details: Details): string | undefined {
  return 'credential' in details ? translate(credentialName(details.credential)) : undefined;
}
