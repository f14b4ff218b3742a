import type { CredentialSummary } from '../../klarna/credential.ts';
import { type Text, t, verbatim } from '../../language/text.ts';
import { createClient, type WorkerClient } from '../../messages/worker-client.ts';
import { sampleSession } from './sample-session.ts';

const credential: CredentialSummary = {
  id: 'sample',
  label: 'Sample',
  server: { environment: 'playground', region: 'eu' },
  maskedUsername: 'samp••••',
  savedAt: 0,
};

/** The name of a credential on screen: the developer's own, or a translated one for the sample session. */
export function credentialName({ id, label }: CredentialSummary): Text {
  return id === credential.id ? t`Sample` : verbatim(label);
}

/**
 * A worker inside the page. It answers every read with the sample session, sends no request and stores nothing. It
 * rejects all messages that the screens of the sample session do not need.
 */
export function sampleWorker(now: () => number): WorkerClient {
  const body = sampleSession(now());
  return {
    ...createClient(() => Promise.reject(new Error('There is no worker behind the sample session.'))),
    async readSession({ session_id }) {
      const snapshot = {
        session_id,
        server: credential.server,
        credential: credential.label,
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
  };
}
