import { expect, test } from 'vitest';
import { diagnose } from '../../../lib/diagnosis/diagnose.ts';
import { nothingKnown } from '../../../lib/diagnosis/known.ts';
import type { Rule } from '../../../lib/diagnosis/rule.ts';
import { verbatim } from '../../../lib/language/text.ts';

const rule = (id: string, check: Rule['check']): Rule => ({
  id,
  title: 'Sample',
  severity: 'fail',
  about: 'session',
  needs: [],
  source: { says: 'a sample' },
  check,
});
const says = (outcome: 'fail' | 'warn') => () => [
  { outcome, says: verbatim('Sample.'), advice: verbatim('Sample.') },
];

test('A rule that breaks costs only itself.', () => {
  const broken = rule('broken', () => {
    throw new TypeError('sample');
  });
  const findings = diagnose(nothingKnown, [broken, rule('whole', says('warn'))]);
  expect(findings.map(({ rule, outcome }) => [rule, outcome])).toEqual([
    ['whole', 'warn'],
    ['broken', 'could-not-check'],
  ]);
});

test('The worst comes first; findings of equal weight keep the order of the rules.', () => {
  const rules = [rule('a', says('warn')), rule('b', says('fail')), rule('c', says('fail'))];
  expect(diagnose(nothingKnown, rules).map(({ rule }) => rule)).toEqual(['b', 'c', 'a']);
});
