import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Services } from '../../../lib/inspector/services.ts';
import type { VaultStatus } from '../../../lib/messages/results.ts';

/** How the remembered credentials stand. Follows changes made elsewhere, the lock's own among them. */
export function useVault(services: Services) {
  const [status, setStatus] = useState<VaultStatus>();
  const reload = useCallback(async () => {
    // No answer is no reason to call the vault empty.
    setStatus(await services.worker.vaultStatus().catch(() => ({ kind: 'inaccessible' }) as const));
  }, [services]);
  useEffect(() => {
    void reload();
    return services.onCredentialsChanged(() => void reload());
  }, [services, reload]);
  return { status, reload };
}
