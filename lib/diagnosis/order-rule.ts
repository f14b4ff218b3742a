import { counted, type Text, t } from '../language/text.ts';
import type { Verdict } from './finding.ts';
import { type Order, orderOf } from './order.ts';
import { type Rule, rule } from './rule.ts';

/** Makes a rule about the sums of an order, in a session or in a pasted body. */
export function orderRule(
  spec: Pick<Rule, 'id' | 'title' | 'severity' | 'source'> & { judge(order: Order): Verdict[] },
): Rule {
  return rule({
    ...spec,
    about: 'session',
    needs: ['session'],
    appliesToBodies: true,
    judge: (known) => spec.judge(orderOf(known)),
  });
}

/** What a rule finds about one line: a verdict, or the reason why there is none. */
export type LineVerdict = Verdict | 'right' | 'does-not-apply' | 'unreadable';

/** The verdicts about the lines. Lines without one are counted in a single verdict. `field` is the checked field. */
export function judgeLines(
  { lines }: Order,
  field: string,
  judge: (line: Order['lines'][number], index: number) => LineVerdict,
): Verdict[] {
  if (lines.length === 0) return [{ outcome: 'could-not-check', why: t`There are no order lines.` }];
  const judged = lines.map(judge);
  const said = judged.filter((verdict) => typeof verdict !== 'string');
  const right = judged.filter((verdict) => verdict === 'right').length;
  const unreadable = judged.filter((verdict) => verdict === 'unreadable').length;
  if (unreadable > 0) {
    const all = counted(lines.length, 'line');
    const why = t`${unreadable} of ${all} could not be checked: a required number is missing or is not a whole number.`;
    return [...said, { outcome: 'could-not-check', why }];
  }
  if (said.length > 0) return said;
  const says =
    right > 0 ? t`\`${field}\` is right on ${counted(right, 'line')}.` : t`No line needs a \`${field}\`.`;
  return [{ outcome: 'pass', says }];
}

/** Returns "3 too low". `off` is the actual value minus the expected value, and not 0. */
export function describeOffset(off: bigint): Text {
  return off < 0n ? t`${-off} too low` : t`${off} too high`;
}

/** A sum of many numbers, shortened in the middle: `100 + (-20) + … + 300`. */
export function sumFormula(values: readonly number[]): string {
  const terms = values.map((value) => (value < 0 ? `(${value})` : String(value)));
  const shown = terms.length > 12 ? [...terms.slice(0, 10), '…', ...terms.slice(-1)] : terms;
  return shown.join(' + ');
}
