import type { ReadFailure } from '../../klarna/failure.ts';
import type { Explanation } from './explain-failure.ts';

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
        title: 'Stopped: Klarna refused this credential twice in a row',
        causes: [
          `${failure.refusals} answers in a row were 401. More of them would look like guessing, so no request was made.`,
        ],
        nextSteps: [
          'Compare region, environment, user name and password with the Klarna portal.',
          'Remove the credential in the settings and add it again: then it is tried anew.',
        ],
      };
    case 'vault-locked':
      return {
        title: 'Your API credentials are locked',
        causes: [
          'They are remembered on this device under your passphrase, and lock when the browser closes or they rest for a while. No request was made.',
        ],
        nextSteps: ['Unlock them in the settings, then read the session.'],
      };
    case 'vault-unreadable':
      return explainUnreadable(failure.why);
    default:
      return failure satisfies never;
  }
}

function explainHeldBack({ why, waitMs }: Extract<OwnRefusal, { kind: 'held-back' }>): Explanation {
  const wait = waitWords(waitMs);
  switch (why) {
    case 'too-fast':
      return {
        title: 'Held back: five reads at once, then one a second',
        causes: ['Klarna counts all requests of the account together, the shop’s own among them.'],
        nextSteps: [`Read again in ${wait}. No request was made.`],
      };
    case 'too-many':
      return {
        title: 'Held back: sixty reads in a minute are enough',
        causes: ['Klarna counts all requests of the account together, the shop’s own among them.'],
        nextSteps: [`Read again in ${wait}. No request was made.`],
      };
    case 'rate-limited':
      return {
        title: 'Held back: Klarna’s rate limit still lasts',
        causes: [
          'An earlier read was answered 429. Until the pause is over the shop’s own requests may be refused too.',
        ],
        nextSteps: [`Read again in ${wait}. No request was made.`],
      };
    case 'already-reading':
      return {
        title: 'This session is being read already',
        causes: ['Another view, the popup or a panel, reads it with the same credential at this moment.'],
        nextSteps: [`Read again in ${wait}. No second request was made.`],
      };
    default:
      return why satisfies never;
  }
}

function explainUnreadable(why: Extract<OwnRefusal, { kind: 'vault-unreadable' }>['why']): Explanation {
  const titles = {
    damaged: 'The remembered credentials are damaged',
    'damaged-record': 'This remembered credential is damaged',
    inaccessible: 'The browser does not let the remembered credentials be read',
    newer: 'The credentials were remembered by a newer version of this extension',
  } as const;
  const causes = {
    damaged: 'What is stored was changed or cut off, and no copy of it is whole. Nothing was deleted.',
    'damaged-record': 'Its record does not decrypt, though the passphrase is right. The others work.',
    inaccessible: 'The extension’s storage cannot be read at the moment. Nothing is written meanwhile.',
    newer: 'This version does not know the format, and leaves it as it is.',
  } as const;
  const steps = {
    damaged: 'Open the settings: they offer what can be done.',
    'damaged-record': 'Remove it in the settings and add it again.',
    inaccessible: 'Restart the browser, then read again.',
    newer: 'Update the extension, then read again.',
  } as const;
  return { title: titles[why], causes: [causes[why]], nextSteps: [steps[why]] };
}

function waitWords(ms: number): string {
  const seconds = Math.max(1, Math.ceil(ms / 1000));
  return seconds === 1 ? '1 second' : `${seconds} seconds`;
}
