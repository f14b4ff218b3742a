import { useEffect, useState } from 'preact/hooks';
import type { Services } from '../../../lib/inspector/services.ts';
import type { Settings } from '../../../lib/inspector/settings.ts';
import type { CredentialSummary } from '../../../lib/klarna/credential.ts';
import type { VaultStatus } from '../../../lib/messages/results.ts';

export interface FirstStepsState {
  /** `undefined` until it is known. */
  greeting: { open: boolean; byHand: boolean } | undefined;
  /** The sample session was opened. */
  triedSample: boolean | undefined;
  hasCredential: boolean;
  show(): void;
  dismiss(): void;
}

/**
 * Whether the options page greets: until that was dismissed, or until there is a credential. Once it greets it stays
 * until it is dismissed, so that the steps are seen to be done.
 */
export function useFirstSteps(
  services: Services,
  credentials: readonly CredentialSummary[] | undefined,
  vault: VaultStatus | undefined,
): FirstStepsState {
  const [settings, setSettings] = useState<Settings>();
  const [greeting, setGreeting] = useState<FirstStepsState['greeting']>();
  const hasCredential = Boolean(credentials?.length);
  const isKnown = Boolean(settings && credentials && vault);
  const isNew = !settings?.greeted && !hasCredential && vault?.kind === 'off';
  const isOver = hasCredential || vault?.kind === 'locked' || vault?.kind === 'unlocked';
  const isDue = isKnown && isOver && !settings?.greeted;
  // Where that is not stored it greets once more: no reason to trouble anybody.
  const remember = () => void services.settings.change({ greeted: true }).catch(() => undefined);

  useEffect(() => {
    const stop = services.settings.onChanged(setSettings);
    void services.settings.read().then(setSettings, () => undefined);
    return stop;
  }, [services]);
  useEffect(() => {
    if (isKnown) setGreeting((before) => before ?? { open: isNew, byHand: false });
    if (isDue) remember();
  }, [isKnown, isNew, isDue]);

  return {
    greeting,
    triedSample: settings?.triedSample,
    hasCredential,
    show: () => setGreeting({ open: true, byHand: true }),
    dismiss() {
      setGreeting({ open: false, byHand: true });
      remember();
    },
  };
}

/** Whether a session was read since the browser started, by whichever view. */
export function useHasRead({ worker, onHistoryChanged }: Services): boolean {
  const [hasRead, setHasRead] = useState(false);
  useEffect(() => {
    const look = () =>
      void worker.listHistory().then(
        (reads) => setHasRead(reads.some(({ kind }) => kind === 'snapshot')),
        () => undefined,
      );
    look();
    return onHistoryChanged(look);
  }, [worker, onHistoryChanged]);
  return hasRead;
}
