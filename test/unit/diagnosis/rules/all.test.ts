import { expect, test } from 'vitest';
import { nothingKnown } from '../../../../lib/diagnosis/known.ts';
import { allRules } from '../../../../lib/diagnosis/rules/all.ts';
import { rendered } from '../../language/rendered.ts';
import { checksDocument } from '../checks-document.ts';
import { examples } from '../examples.ts';

test('every rule has an id of its own, in kebab-case', () => {
  const ids = allRules.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => !/^[a-z]+(-[a-z0-9]+)*$/.test(id))).toEqual([]);
});

test('every rule has its two examples', () => {
  expect(Object.keys(examples).sort()).toEqual(allRules.map(({ id }) => id).sort());
});

test.each(allRules.map((rule) => [rule.id, rule] as const))('%s keeps to its examples', (id, rule) => {
  const { passes, passesInSilence = false, fails } = examples[id] ?? {};
  if (passes === undefined || fails === undefined) throw new Error(`${id} has no examples`);
  const outcomes = (known: typeof nothingKnown) => rendered(rule.check(known)).map(({ outcome }) => outcome);
  expect(outcomes(passes.known).includes('pass')).toBe(!passesInSilence);
  expect(outcomes(passes.known).filter((outcome) => outcome !== 'pass')).toEqual([]);
  expect(outcomes(fails.known)).toContain(rule.severity);
});

test.each(allRules.map((rule) => [rule.id, rule] as const))('%s says what it misses', (_, rule) => {
  const verdicts = rendered(rule.check(nothingKnown));
  expect(verdicts.map(({ outcome }) => outcome)).toEqual(rule.needs.length > 0 ? ['could-not-check'] : []);
});

// `npx vitest run --project unit test/unit/diagnosis -u` writes it.
test('docs/checks.md lists them as they are', async () => {
  await expect(checksDocument()).toMatchFileSnapshot('../../../../docs/checks.md');
});
