import { describe, expect, it } from 'vitest';
import { lookAlikeKinds } from '../../../lib/detection/detection.ts';
import { lookAlikeRow, lookAlikes } from '../../../lib/detection/look-alikes.ts';
import { scanText } from '../../../lib/detection/scan-text.ts';

describe('the table of look-alikes', () => {
  it.each(lookAlikeKinds)('explains %s', (kind) => {
    const row = lookAlikeRow(kind);
    for (const sentence of [row?.what, row?.why]) expect(sentence).toMatch(/^[A-Z].*\.$/s);
    expect(row?.title).toMatch(/^[A-Z]/);
    expect(row?.recognisedBy).not.toBe('');
  });

  it('has one row for each kind', () => {
    expect(lookAlikes.map(({ kind }) => kind)).toEqual([...lookAlikeKinds]);
  });

  it.each(lookAlikes.map(({ kind, example }) => [kind, example]))(
    'shows no session by its example of %s',
    (_, example) => {
      expect(scanText(example, { source: 'document', place: 'x', seenAt: 0 }).detections).toEqual([]);
    },
  );
});
