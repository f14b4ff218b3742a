import { useMemo } from 'preact/hooks';
import type { Finding } from '../../lib/diagnosis/finding.ts';
import type { ChecklistItem } from '../../lib/diagnosis/go-live/items.ts';
import type { RuleSource } from '../../lib/diagnosis/rule.ts';
import { knownOf } from '../../lib/inspector/known-of.ts';
import { type InspectorState, selectedSession } from '../../lib/inspector/state.ts';
import { type WhyEmptyAt, whyEmptyIn } from '../hooks/empty-context.ts';
import { useNow } from '../hooks/use-now.ts';
import { useRules } from './rules.ts';

/** The findings, worst first: about the session on screen, and about a pasted request body. */
export interface Diagnosis {
  session: readonly Finding[];
  pasted: readonly Finding[];
  /** What is left to do before the shop goes live. It is computed only when it is shown. */
  goLive(): readonly ChecklistItem[];
  /** Why a field of the session has no value. */
  whyEmpty: WhyEmptyAt;
  /** The source of a rule. */
  sourceOf(rule: string): RuleSource | undefined;
}

/**
 * Recomputed when the state changes, and every minute because some checks depend on the time. Without findings until the
 * rules are loaded.
 */
export function useDiagnosis(state: InspectorState): Diagnosis {
  const now = useNow(60_000);
  const rules = useRules();
  return useMemo(() => {
    const known = knownOf(state, selectedSession(state), now);
    const findings = rules?.diagnose(known) ?? [];
    return {
      session: findings.filter(({ about }) => about !== 'pasted-body'),
      pasted: findings.filter(({ about }) => about === 'pasted-body'),
      whyEmpty: whyEmptyIn(known),
      goLive: () => rules?.goLiveChecklist(known, findings) ?? [],
      sourceOf: (rule) => rules?.sourceOf(rule),
    };
  }, [state, now, rules]);
}
