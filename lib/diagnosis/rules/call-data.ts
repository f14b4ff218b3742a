import { t } from '../../language/text.ts';
import { atCall, klarnaCalls } from '../calls/klarna-call.ts';
import { sdkReference } from '../calls/sdk-reference.ts';
import { attachmentProblems } from '../fields/attachment-problems.ts';
import { fieldProblems } from '../fields/field-problems.ts';
import type { Verdict } from '../finding.ts';
import { rule } from '../rule.ts';

/** The data updates the session, so it has the same fields and limits. A problem is reported for its first call only. */
export const callData = rule({
  id: 'call-data',
  title: 'The data that the page passes to Klarna’s library keeps the documented limits of its fields',
  severity: 'fail',
  about: 'sdk-calls',
  needs: ['calls'],
  source: sdkReference('the data of load, authorize, reauthorize and finalize updates the session'),
  judge({ calls }) {
    const passing = klarnaCalls(calls).filter(({ data }) => data !== undefined);
    const byPath = new Map<string, Verdict>();
    for (const call of passing) {
      const data = call.data ?? {};
      for (const { path, says, ...problem } of [
        ...fieldProblems(data, unknownAnswer),
        ...attachmentProblems(data),
      ]) {
        const key = `${path} ${problem.outcome}`;
        if (!byPath.has(key))
          byPath.set(key, { ...problem, says: t`\`${call.name}\` passed data: ${says}`, path: atCall(call) });
      }
    }
    if (byPath.size > 0) return [...byPath.values()];
    return passing.length > 0
      ? [{ outcome: 'pass', says: t`The data of the calls keeps the documented limits.` }]
      : [];
  },
});

/** No answer of Klarna's server to these calls is known, and no other rule judges their data. */
const unknownAnswer = { isRefused: () => false, isJudgedElsewhere: () => false };
