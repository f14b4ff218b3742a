import { describe, expect, it } from 'vitest';
import { lookAlikeKinds } from '../../../../lib/detection/detection.ts';
import { lookAlikes } from '../../../../lib/detection/judge/look-alikes.ts';
import { describeLookAlike } from '../../../../lib/diagnosis/describe-look-alike.ts';
import { rendered } from '../../language/rendered.ts';
import { findingsInText } from '../scans.ts';
import { lookAlikeExamples } from './look-alike-examples.ts';

describe('the table of look-alikes', () => {
  it.each(lookAlikeKinds)('explains %s', (kind) => {
    const { title, what, why } = rendered(describeLookAlike(kind));
    for (const sentence of [what, why]) expect(sentence).toMatch(/^[A-Z].*\.$/s);
    expect(title).toMatch(/^[A-Z]/);
    expect(lookAlikeExamples[kind].recognisedBy).not.toBe('');
  });

  it('has one row for each kind', () => {
    expect(lookAlikes.map(({ kind }) => kind)).toEqual([...lookAlikeKinds]);
  });

  it.each(lookAlikeKinds.map((kind) => [kind, lookAlikeExamples[kind].example]))(
    'shows no session by its example of %s',
    (_, example) => {
      expect(findingsInText(example, { source: 'document', place: 'x', seenAt: 0 }).detections).toEqual([]);
    },
  );
});
