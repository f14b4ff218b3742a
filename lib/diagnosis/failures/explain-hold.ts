import type { ReadFailure } from '../../klarna/failure.ts';
import { counted, t } from '../../language/text.ts';
import type { Explanation } from './likely-cause.ts';

type OwnRefusal = Extract<
  ReadFailure,
  { kind: 'held-back' | 'credential-stopped' | 'vault-locked' | 'vault-unreadable' }
>;

/** Explains failures that this extension causes itself: no request was made. */
export function explainHold(failure: OwnRefusal): Explanation {
  switch (failure.kind) {
    case 'held-back':
      return explainHeldBack(failure);
    case 'credential-stopped':
      return {
        title: t`Stopped: Klarna refused this credential twice in a row`,
        causes: [
          t`${failure.refusals} answers in a row were 401. More attempts would look like password guessing, so no request was made.`,
        ],
        nextSteps: [
          t`Compare region, environment, user name and password with the Klarna portal.`,
          t`Remove the credential in the settings, and add it again. Then you can use it again.`,
        ],
      };
    case 'vault-locked':
      return {
        title: t`Your API credentials are locked`,
        causes: [
          t`They are stored on this device, protected by your passphrase. They lock when the browser closes, or when you do not use them for a while. No request was made.`,
        ],
        nextSteps: [t`Unlock them in the settings, then read the session.`],
      };
    case 'vault-unreadable':
      return explainUnreadable(failure.why);
    default:
      return failure satisfies never;
  }
}

function explainHeldBack({ why, waitMs }: Extract<OwnRefusal, { kind: 'held-back' }>): Explanation {
  const wait = counted(Math.max(1, Math.ceil(waitMs / 1000)), 'second');
  switch (why) {
    case 'too-fast':
      return {
        title: t`Paused: at most five reads at once, then one per second`,
        causes: [t`Klarna counts all requests of the account, including the shop’s own.`],
        nextSteps: [t`Read again in ${wait}. No request was made.`],
      };
    case 'too-many':
      return {
        title: t`Paused: limit of 60 reads per minute`,
        causes: [t`Klarna counts all requests of the account, including the shop’s own.`],
        nextSteps: [t`Read again in ${wait}. No request was made.`],
      };
    case 'rate-limited':
      return {
        title: t`Paused: Klarna’s rate limit is still reached`,
        causes: [
          t`Klarna answered an earlier read with 429. Until the pause ends, the shop’s own requests may be refused too.`,
        ],
        nextSteps: [t`Read again in ${wait}. No request was made.`],
      };
    case 'already-reading':
      return {
        title: t`This session is already being read`,
        causes: [t`Another view (the popup or a panel) is reading it with the same credential.`],
        nextSteps: [t`Read again in ${wait}. No second request was made.`],
      };
    default:
      return why satisfies never;
  }
}

function explainUnreadable(why: Extract<OwnRefusal, { kind: 'vault-unreadable' }>['why']): Explanation {
  const titles = {
    damaged: t`The remembered credentials are damaged`,
    'damaged-record': t`This remembered credential is damaged`,
    inaccessible: t`The browser refuses to read the remembered credentials`,
    newer: t`The credentials were remembered by a newer version of this extension`,
  } as const;
  const causes = {
    damaged: t`The stored data was changed or cut off, and no copy is complete. Nothing was deleted.`,
    'damaged-record': t`Its record cannot be decrypted, although the passphrase is right. The other credentials work.`,
    inaccessible: t`The extension’s storage cannot be read right now. Nothing is written until it can.`,
    newer: t`This version does not know the format. Nothing was changed.`,
  } as const;
  const steps = {
    damaged: t`Open the settings to see what you can do.`,
    'damaged-record': t`Remove it in the settings, and add it again.`,
    inaccessible: t`Restart the browser, then read again.`,
    newer: t`Update the extension, then read again.`,
  } as const;
  return { title: titles[why], causes: [causes[why]], nextSteps: [steps[why]] };
}
