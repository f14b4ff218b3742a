import type { DamagedRecord, VaultOutcome } from './vault-status.ts';

/** A state of the vault, in a person's words. */
export interface VaultWords {
  title: string;
  words: string;
  /** What to do now, in order. */
  nextSteps: string[];
}

/** The states in which the remembered credentials cannot be read, each with its own sentence. */
export function explainUnreadable(
  state: { kind: 'damaged' } | { kind: 'inaccessible' } | { kind: 'newer'; version: number },
): VaultWords {
  switch (state.kind) {
    case 'damaged':
      return {
        title: 'The remembered credentials are damaged',
        words:
          'What is stored was changed or cut off, and no copy of it is whole. Nothing was deleted, and nothing is written over it.',
        nextSteps: [
          'Look again: a disk that was busy may answer now.',
          'Save the damaged file, if you want to have it examined.',
          'Start over, and enter the credentials again. The Klarna portal can always make new ones.',
        ],
      };
    case 'inaccessible':
      return {
        title: 'The browser does not let its storage be read',
        words:
          'The remembered credentials may well be there: nobody knows until it can be read. Nothing is written meanwhile. A credential that you add now stays in memory, until the browser closes.',
        nextSteps: [
          'Look again.',
          'Restart the browser.',
          'If it stays so, the browser’s profile needs repair.',
        ],
      };
    case 'newer':
      return {
        title: 'Remembered by a newer version of this extension',
        words: `The credentials are stored in format ${state.version}, which this version does not know. It leaves them as they are.`,
        nextSteps: [
          'Update the extension.',
          'Until then a credential that you add stays in memory, until the browser closes.',
        ],
      };
    default:
      return state satisfies never;
  }
}

/** Records that do not decrypt. The others work. */
export function explainDamagedRecords(damaged: readonly DamagedRecord[]): VaultWords {
  const names = damaged.map(({ label }) => `“${label}”`).join(', ');
  const one = damaged.length === 1;
  return {
    title: one
      ? 'One remembered credential is damaged'
      : `${damaged.length} remembered credentials are damaged`,
    words: `${names} ${one ? 'does' : 'do'} not decrypt, though the passphrase is right. All others work.`,
    nextSteps: [one ? 'Remove it and add it again.' : 'Remove them and add them again.'],
  };
}

/** Why something was not done; `undefined` where it was. */
export function explainOutcome(outcome: VaultOutcome): string | undefined {
  switch (outcome.kind) {
    case 'done':
      return undefined;
    case 'wrong-passphrase':
      return outcome.waitMs > 0
        ? `That is not the passphrase. Nothing was changed. Try again in ${wait(outcome.waitMs)}.`
        : 'That is not the passphrase of this file. Nothing was changed.';
    case 'too-soon':
      return `Not tried: after a wrong passphrase there is a pause. Try again in ${wait(outcome.waitMs)}.`;
    case 'bad-passphrase':
      return outcome.why;
    case 'locked':
      return 'The remembered credentials are locked. Unlock them first.';
    case 'off':
      return 'Nothing is remembered on this device.';
    case 'exists':
      return 'Credentials are remembered on this device already.';
    case 'not-written':
      return 'The browser did not store it: the disk may be full. What was there before is there still.';
    case 'damaged':
    case 'inaccessible':
    case 'newer': {
      const { title, nextSteps } = explainUnreadable(outcome);
      return `${title}. ${nextSteps[0] ?? ''}`;
    }
    default:
      return outcome satisfies never;
  }
}

function wait(ms: number): string {
  const seconds = Math.max(1, Math.ceil(ms / 1000));
  return seconds === 1 ? '1 second' : `${seconds} seconds`;
}
