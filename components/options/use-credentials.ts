import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Services } from '../../lib/inspector/services.ts';
import { type ApiServer, serverName } from '../../lib/klarna/api-server.ts';
import type { CredentialSummary } from '../../lib/klarna/credential.ts';
import { t } from '../../lib/language/on-screen.ts';

/** Whether the browser lets us reach the host of a server, by the server's name. `undefined`: not known yet. */
export type HostAccess = ReadonlyMap<string, boolean>;

/** The saved credentials, and which of their hosts may be reached. Follows changes made elsewhere. */
export function useCredentials(services: Services) {
  const [credentials, setCredentials] = useState<CredentialSummary[]>();
  const [problem, setProblem] = useState<string>();
  const [access, setAccessMap] = useState<HostAccess>(() => new Map());

  const setAccess = useCallback((server: ApiServer, granted: boolean) => {
    setAccessMap((known) => new Map(known).set(serverName(server), granted));
  }, []);

  const reload = useCallback(async () => {
    try {
      const listed = await services.worker.listCredentials();
      setProblem(undefined);
      setCredentials(listed);
      for (const { server } of listed) {
        services.hostPermission.has(server).then(
          (granted) => setAccess(server, granted),
          () => setAccess(server, false),
        );
      }
    } catch {
      setProblem(t`The saved credentials could not be listed. Reload this page.`);
    }
  }, [services, setAccess]);

  useEffect(() => {
    void reload();
    return services.onCredentialsChanged(() => void reload());
  }, [services, reload]);

  return { credentials, problem, access, setAccess, reload };
}
