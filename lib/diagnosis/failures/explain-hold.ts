import type { ReadFailure } from '../../klarna/failure.ts';
import { counted } from '../../language/counted.ts';
import { t } from '../../language/t.ts';
import type { Explanation } from './likely-cause.ts';

type OwnRefusal = Extract<
  ReadFailure,
  { kind: 'held-back' | 'credential-stopped' | 'vault-locked' | 'vault-unreadable' }
>;

/** The failures that are our own decision: no request was made. */
export function explainHold(failure: OwnRefusal): Explanation {
  switch (failure.kind) {
    case 'held-back':
      return explainHeldBack(failure);
    case 'credential-stopped':
      return {
        title: t`Stopped: Klarna refused this credential twice in a row`,
        causes: [
          t`${failure.refusals} answers in a row were 401. More of them would look like guessing, so no request was made.`,
        ],
        nextSteps: [
          t`Compare region, environment, user name and password with the Klarna portal.`,
          t`Remove the credential in the settings and add it again: then it is tried anew.`,
        ],
      };
    case 'vault-locked':
      return {
        title: t`Your API credentials are locked`,
        causes: [
          t`They are remembered on this device under your passphrase, and lock when the browser closes or they rest for a while. No request was made.`,
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
        title: t`Held back: five reads at once, then one a second`,
        causes: [t`Klarna counts all requests of the account together, the shop’s own among them.`],
        nextSteps: [t`Read again in ${wait}. No request was made.`],
      };
    case 'too-many':
      return {
        title: t`Held back: sixty reads in a minute are enough`,
        causes: [t`Klarna counts all requests of the account together, the shop’s own among them.`],
        nextSteps: [t`Read again in ${wait}. No request was made.`],
      };
    case 'rate-limited':
      return {
        title: t`Held back: Klarna’s rate limit still lasts`,
        causes: [
          t`An earlier read was answered 429. Until the pause is over the shop’s own requests may be refused too.`,
        ],
        nextSteps: [t`Read again in ${wait}. No request was made.`],
      };
    case 'already-reading':
      return {
        title: t`This session is being read already`,
        causes: [t`Another view, the popup or a panel, reads it with the same credential at this moment.`],
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
    inaccessible: t`The browser does not let the remembered credentials be read`,
    newer: t`The credentials were remembered by a newer version of this extension`,
  } as const;
  const causes = {
    damaged: t`What is stored was changed or cut off, and no copy of it is whole. Nothing was deleted.`,
    'damaged-record': t`Its record does not decrypt, though the passphrase is right. The others work.`,
    inaccessible: t`The extension’s storage cannot be read at the moment. Nothing is written meanwhile.`,
    newer: t`This version does not know the format, and leaves it as it is.`,
  } as const;
  const steps = {
    damaged: t`Open the settings: they offer what can be done.`,
    'damaged-record': t`Remove it in the settings and add it again.`,
    inaccessible: t`Restart the browser, then read again.`,
    newer: t`Update the extension, then read again.`,
  } as const;
  return { title: titles[why], causes: [causes[why]], nextSteps: [steps[why]] };
}
