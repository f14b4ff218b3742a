import type { CredentialSummary } from '../../klarna/credential.ts';
import { t } from '../../language/t.ts';
import type { WorkerClient } from '../../messages/worker-client.ts';
import { sampleSession } from './sample-session.ts';

const credential: CredentialSummary = {
  id: 'sample',
  // Asked for anew each time: on screen in its language, in what leaves in English.
  get label() {
    return t`Sample`;
  },
  server: { environment: 'playground', region: 'eu' },
  maskedUsername: 'samp••••',
  savedAt: 0,
};

/** What only a real worker can do. */
const refused = () => Promise.reject(new Error('There is no worker behind the sample session.'));

/** Answers every read with the sample session, out of this page: nobody is asked, and nothing is kept. */
export function sampleWorker(now: () => number): WorkerClient {
  const body = sampleSession(now());
  return {
    async readSession({ session_id }) {
      const snapshot = {
        session_id,
        server: credential.server,
        get credential() {
          return credential.label;
        },
        readAt: now(),
        durationMs: 0,
        clockOffsetMs: 0,
        bytes: JSON.stringify(body).length,
        body,
      };
      return { kind: 'snapshot', snapshot };
    },
    listCredentials: async () => [credential],
    vaultStatus: async () => ({ kind: 'off' }),
    listHistory: async () => [],
    clearHistory: async () => undefined,
    saveCredential: refused,
    removeCredential: refused,
    testCredential: refused,
    aboutBuild: refused,
    rememberOnDevice: refused,
    unlockVault: refused,
    lockVault: refused,
    changePassphrase: refused,
    stopRemembering: refused,
    forgetVault: refused,
    exportVault: refused,
    importVault: refused,
    makeDefault: refused,
  };
}
