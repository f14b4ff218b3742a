import { useState } from 'preact/hooks';
import { explainFailure } from '../../lib/diagnosis/failures/explain-failure.ts';
import type { Services } from '../../lib/inspector/services.ts';
import { type ApiServer, apiOrigin } from '../../lib/klarna/api-server.ts';
import type { CredentialSummary } from '../../lib/klarna/credential.ts';
import { t, translate } from '../../lib/language/on-screen.ts';
import type { CredentialTest } from '../../lib/messages/results.ts';
import { Icon } from '../parts/Icon.tsx';
import { ServerChip } from '../parts/ServerChip.tsx';
import { Value } from '../parts/Value.tsx';
import { RemoveButton } from './RemoveButton.tsx';
import './credentials.css';

interface CredentialRowProps {
  services: Services;
  credential: CredentialSummary;
  /** How many others go to the same server: only then there is a default to choose. */
  siblings: number;
  /** Whether its host may be reached; `undefined` while that is not known. */
  access: boolean | undefined;
  onAccess(server: ApiServer, granted: boolean): void;
  onChanged(): Promise<void>;
}

/** One credential: whose, where, whether its host may be reached; test it, remove it. */
export function CredentialRow({
  services,
  credential,
  siblings,
  access,
  onAccess,
  onChanged,
}: CredentialRowProps) {
  const { id, label, server, maskedUsername, isDefault, locked } = credential;
  const [test, setTest] = useState<CredentialTest | 'running' | 'interrupted'>();
  const host = new URL(apiOrigin(server)).host;

  function allow(): void {
    // Straight from the click: the browser refuses it later.
    services.hostPermission.request(server).then(
      (granted) => onAccess(server, granted),
      () => onAccess(server, false),
    );
  }

  function runTest(): void {
    setTest('running');
    services.worker.testCredential({ id }).then(setTest, () => setTest('interrupted'));
  }

  function prefer(): void {
    services.worker.makeDefault({ id }).then(onChanged, () => setTest('interrupted'));
  }

  return (
    <li class={`credential ${server.environment} ${locked ? 'locked' : ''}`}>
      <div>
        <h3 class="row wrap">
          <Value text={label} />
          <ServerChip server={server} />
          {isDefault && siblings > 0 && <span class="chip">{t`Default`}</span>}
        </h3>
        <p class="muted small">
          {locked && t`Locked`}
          {!locked && maskedUsername === '' && t`API key without a user name`}
          {maskedUsername !== '' && <Value text={maskedUsername} mono />}
          {' · '}
          <code>{host}</code>
        </p>
      </div>
      <div class="row">
        {siblings > 0 && !isDefault && !locked && (
          <button type="button" class="button plain" aria-label={t`Make default: ${label}`} onClick={prefer}>
            {t`Make default`}
          </button>
        )}
        {!locked && (
          <button type="button" class="button" disabled={test === 'running'} onClick={runTest}>
            {test === 'running' ? t`Testing…` : t`Test`}
          </button>
        )}
        <RemoveButton
          label={label}
          onRemove={() =>
            void services.worker.removeCredential({ id }).then(onChanged, () => setTest('interrupted'))
          }
        />
      </div>
      <div class="credential-state small" role="status">
        {access === true && (
          <span class="row muted">
            <span class="ok">
              <Icon name="check" size={14} />
            </span>
            {t`Access to ${host} is allowed`}
          </span>
        )}
        {access === false && (
          <span class="row wrap">
            <span>{t`The browser does not allow access to ${host} yet.`}</span>
            <button type="button" class="button" onClick={allow}>{t`Allow access`}</button>
          </span>
        )}
        {test !== undefined && test !== 'running' && <TestResult test={test} />}
      </div>
    </li>
  );
}

/** What a test says, and no more than it says. */
function TestResult({ test }: { test: CredentialTest | 'interrupted' }) {
  if (test === 'interrupted') return <p>{t`The extension’s background worker did not answer. Try again.`}</p>;
  switch (test.kind) {
    case 'accepted':
      return (
        <p>
          <b class="ok">{t`Probably accepted.`}</b>{' '}
          {t`Klarna answered ${test.status} for a session id that cannot exist. A wrong credential gets 401.`}
        </p>
      );
    case 'refused':
      return (
        <p>
          <b class="bad">{t`Refused (401).`}</b>{' '}
          {t`Klarna does not know this credential on this server. Check region and environment first, then the user name and password.`}
        </p>
      );
    case 'inconclusive': {
      const { title, nextSteps } = explainFailure(test.failed);
      return (
        <p>
          <b>{t`No result.`}</b> {translate(title)}. {nextSteps[0] && translate(nextSteps[0])}
        </p>
      );
    }
    default:
      return test satisfies never;
  }
}
