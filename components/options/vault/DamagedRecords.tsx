import type { Services } from '../../../lib/inspector/services.ts';
import { translate } from '../../../lib/language/on-screen.ts';
import type { DamagedRecord } from '../../../lib/messages/results.ts';
import { explainDamagedRecords } from '../../../lib/vault/explain-vault.ts';
import { Notice } from '../../parts/Notice.tsx';
import { ServerChip } from '../../parts/ServerChip.tsx';
import { Value } from '../../parts/Value.tsx';
import { RemoveButton } from '../RemoveButton.tsx';
import { useAttempt } from './use-attempt.ts';

interface DamagedRecordsProps {
  services: Services;
  damaged: readonly DamagedRecord[];
  reload(): Promise<void>;
}

/** Remembered credentials that do not decrypt. They stay until somebody removes them. */
export function DamagedRecords({ services, damaged, reload }: DamagedRecordsProps) {
  const { problem, run } = useAttempt(reload);
  if (damaged.length === 0) return null;
  const { title, words, nextSteps } = explainDamagedRecords(damaged);
  const remove = (id: string) =>
    run(async () => {
      await services.worker.removeCredential({ id });
      return { kind: 'done' };
    });
  return (
    <Notice tone="bad" title={translate(title)}>
      <p class="small">{[words, ...nextSteps].map(translate).join(' ')}</p>
      <ul class="stack">
        {damaged.map(({ id, label, server }) => (
          <li key={id} class="row wrap">
            <span class="grow">
              <Value text={label} />
            </span>
            <ServerChip server={server} />
            <RemoveButton label={label} onRemove={() => void remove(id)} />
          </li>
        ))}
      </ul>
      <p class="problem" role="alert">
        {problem}
      </p>
    </Notice>
  );
}
