import { afterEach, describe, expect, test } from 'vitest';
import type { Verdict } from '../../../lib/diagnosis/finding.ts';
import { goLiveChecklist } from '../../../lib/diagnosis/go-live/checklist.ts';
import { nothingKnown } from '../../../lib/diagnosis/known.ts';
import { allRules } from '../../../lib/diagnosis/rules/all.ts';
import { english } from '../../../lib/language/language.ts';
import { setLanguage, translate } from '../../../lib/language/on-screen.ts';
import type { Text } from '../../../lib/language/text.ts';
import { examples } from '../diagnosis/examples.ts';
import { speakMarked, unmarked } from './marked.ts';

afterEach(() => setLanguage(english));

function textsOf(verdict: Verdict): Text[] {
  switch (verdict.outcome) {
    case 'pass':
      return [verdict.says];
    case 'could-not-check':
      return [verdict.why];
    default:
      return [verdict.says, verdict.advice];
  }
}

/** Letters of a text that no catalogue can do anything about. */
const leftIn = (texts: readonly Text[]) =>
  texts.map(translate).filter((text) => /\p{L}/u.test(unmarked(text)));

describe('nothing that is said of the examples stays English', () => {
  test.each(allRules.map((rule) => [rule.id, rule] as const))('by %s', (id, rule) => {
    const { passes, fails } = examples[id] ?? {};
    if (passes === undefined || fails === undefined) throw new Error(`${id} has no examples`);
    speakMarked();
    const said = [passes.known, fails.known, nothingKnown].flatMap((known) => rule.check(known));
    expect(said.length).toBeGreaterThan(0);
    expect(leftIn(said.flatMap(textsOf))).toEqual([]);
  });

  test('by the go-live checklist', () => {
    speakMarked();
    const items = Object.values(examples)
      .flatMap(({ passes, fails }) => [passes.known, fails.known])
      .flatMap((known) => goLiveChecklist(known));
    expect(leftIn(items.flatMap(({ title, says }) => [title, says]))).toEqual([]);
  });
});

test('what is marked is told from what is not', () => {
  expect(unmarked('‹Line {0}: ‹`quantity` is 0.››')).toBe('');
  expect(unmarked('‹Line 1› is missing ‹x›.')).toBe('is missing .');
});
