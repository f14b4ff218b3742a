import { useState } from 'preact/hooks';
import type { Services } from '../../../lib/inspector/services.ts';
import { t } from '../../../lib/language/on-screen.ts';
import { noAnswer } from './use-attempt.ts';

interface ExportButtonProps {
  services: Services;
  what: 'credentials' | 'damaged file';
}

/** Saves the vault as it is stored: encrypted. */
export function ExportButton({ services, what }: ExportButtonProps) {
  const [said, setSaid] = useState<string>();
  const isWhole = what === 'credentials';

  async function save(): Promise<void> {
    const exported = await services.worker.exportVault().catch(() => undefined);
    if (exported === undefined) setSaid(noAnswer());
    else if (exported.kind === 'inaccessible') setSaid(t`The browser does not allow its storage to be read.`);
    else if (exported.kind === 'nothing') setSaid(t`There is nothing to save.`);
    else {
      const name = isWhole ? 'klarna-credentials.encrypted.json' : 'klarna-credentials.damaged.txt';
      services.saveFile(name, exported.text);
      setSaid(isWhole ? t`Saved. The file opens only with your passphrase.` : t`Saved unchanged.`);
    }
  }

  return (
    <div class="row wrap">
      <button type="button" class="button" onClick={() => void save()}>
        {isWhole ? t`Export encrypted file` : t`Save the damaged file`}
      </button>
      <p class="grow small" role="status">
        {said}
      </p>
    </div>
  );
}
