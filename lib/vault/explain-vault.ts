import { counted, joinedText, type Text, t } from '../language/text.ts';
import type { DamagedRecord, PassphraseProblem, VaultOutcome } from '../messages/results.ts';
import { type Strength, shortestPassphrase } from './passphrase.ts';

/** The explanation of a state of the vault, as texts for the screen. */
export interface VaultExplanation {
  title: Text;
  words: Text;
  /** What to do, in order. */
  nextSteps: [Text, ...Text[]];
}

/** Explains why the remembered credentials cannot be read. */
export function explainUnreadable(
  state: { kind: 'damaged' } | { kind: 'inaccessible' } | { kind: 'newer'; version: number },
): VaultExplanation {
  switch (state.kind) {
    case 'damaged':
      return {
        title: t`The remembered credentials are damaged`,
        words: t`The stored data was changed or cut off, and no copy is intact. Nothing was deleted or overwritten.`,
        nextSteps: [
          t`Look again. The disk may have been busy.`,
          t`Save the damaged file if you want to examine it.`,
          t`Start over and enter the credentials again. You can always create new ones in the Klarna portal.`,
        ],
      };
    case 'inaccessible':
      return {
        title: t`The browser refuses access to its storage`,
        words: t`Your remembered credentials may still be there. Until the storage can be read, a credential that you add stays in memory until the browser closes.`,
        nextSteps: [
          t`Look again.`,
          t`Restart the browser.`,
          t`If this does not help, repair the browser profile.`,
        ],
      };
    case 'newer':
      return {
        title: t`Remembered by a newer version of this extension`,
        words: t`The credentials are stored in format ${state.version}, which this version does not support. They were not changed.`,
        nextSteps: [
          t`Update the extension.`,
          t`Before the update, a credential that you add stays in memory until the browser closes.`,
        ],
      };
    default:
      return state satisfies never;
  }
}

/** Explains which records cannot be decrypted. The others work. */
export function explainDamagedRecords(damaged: readonly DamagedRecord[]): VaultExplanation {
  const names = joinedText(
    damaged.map(({ label }) => t`“${label}”`),
    ', ',
  );
  return damaged.length === 1
    ? {
        title: t`One remembered credential is damaged`,
        words: t`${names} cannot be decrypted, although the passphrase is correct. All others work.`,
        nextSteps: [t`Remove it and add it again.`],
      }
    : {
        title: t`${damaged.length} remembered credentials are damaged`,
        words: t`${names} cannot be decrypted, although the passphrase is correct. The others work.`,
        nextSteps: [t`Remove them and add them again.`],
      };
}

/** Explains why a change was not made. `undefined` if it was made. */
export function explainOutcome(outcome: VaultOutcome): Text | undefined {
  switch (outcome.kind) {
    case 'done':
      return undefined;
    case 'wrong-passphrase':
      return outcome.waitMs > 0
        ? t`Wrong passphrase. Nothing was changed. Try again in ${wait(outcome.waitMs)}.`
        : t`Wrong passphrase for this file. Nothing was changed.`;
    case 'too-soon':
      return t`Too soon after a wrong passphrase. Try again in ${wait(outcome.waitMs)}.`;
    case 'bad-passphrase':
      return describePassphraseProblem(outcome.why);
    case 'locked':
      return t`The remembered credentials are locked. Unlock them first.`;
    case 'off':
      return t`Nothing is remembered on this device.`;
    case 'exists':
      return t`Credentials are already remembered on this device.`;
    case 'not-written':
      return t`The browser could not save. The disk may be full. Nothing was lost.`;
    case 'damaged':
    case 'inaccessible':
    case 'newer': {
      const { title, nextSteps } = explainUnreadable(outcome);
      return joinedText([title, nextSteps[0]], '. ');
    }
    default:
      return outcome satisfies never;
  }
}

function wait(ms: number): Text {
  return counted(Math.max(1, Math.ceil(ms / 1000)), 'second');
}

/** What to change in a new passphrase, as a sentence. */
export function describePassphraseProblem(problem: PassphraseProblem): Text {
  switch (problem) {
    case 'too-short':
      return t`Use ${shortestPassphrase} characters or more. Several words with spaces are fine.`;
    case 'too-long':
      return t`Use at most 1,024 characters.`;
    case 'repeats':
      return t`Too repetitive. Use more different characters.`;
    default:
      return problem satisfies never;
  }
}

/** The strength of a passphrase, as a text beside the input field. */
export function describeStrength(strength: Strength): Text {
  switch (strength) {
    case 'too-short':
      return t`${shortestPassphrase} characters or more. Several words are easier to remember than symbols.`;
    case 'weak':
      return t`Weak. It could be guessed from a copy of your browser profile. Make it longer.`;
    case 'fair':
      return t`Fair. Another word or two would make it strong.`;
    case 'strong':
      return t`Strong.`;
    default:
      return strength satisfies never;
  }
}
