import { useState } from 'preact/hooks';
import { t, translate } from '../../../lib/language/on-screen.ts';
import type { VaultOutcome } from '../../../lib/messages/results.ts';
import { explainOutcome } from '../../../lib/vault/explain-vault.ts';

export const noAnswer = () => t`The extension’s background worker did not answer. Try again.`;

/** One thing that is done with the vault: whether it runs, and what came of it when it did not work. */
export function useAttempt(reload: () => Promise<void>) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();

  /** Tells whether it was done. */
  async function run(action: () => Promise<VaultOutcome>): Promise<boolean> {
    setBusy(true);
    setProblem(undefined);
    try {
      const outcome = await action();
      const explanation = explainOutcome(outcome);
      setProblem(explanation && translate(explanation));
      return outcome.kind === 'done';
    } catch {
      setProblem(noAnswer());
      return false;
    } finally {
      setBusy(false);
      await reload();
    }
  }

  return { busy, problem, setProblem, run };
}
