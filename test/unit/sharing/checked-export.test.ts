import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exportBundle, exportFixture, exportReport } from '../../../lib/sharing/checked-export.ts';
import { makeBundle } from '../../../lib/sharing/make-bundle.ts';
import { openBundle } from '../../../lib/sharing/open-bundle.ts';
import { body, materialOf, saved } from './random-sessions.ts';

const place = fc
  .string({ maxLength: 40 })
  .map((text) => `GET https://shop.example/a?email=x%40y.example&t=1 → ${text}`);

test('Report, bundle and fixture of any session hold nothing that is known, and need not be held back.', () => {
  fc.assert(
    fc.property(body, place, (json, where) => {
      const { material, known } = materialOf(json, where);
      const bundle = makeBundle(material, saved);
      for (const made of [
        exportReport(bundle, known),
        exportBundle(bundle, known),
        exportFixture(json, known),
      ]) {
        expect(made).toMatchObject({ kind: 'clear' });
        if (made.kind !== 'clear') continue;
        for (const { value } of known) expect(made.text).not.toContain(value);
      }
    }),
    { numRuns: 300 },
  );
});

test('A bundle of any session opens again as it was saved.', () => {
  fc.assert(
    fc.property(body, place, (json, where) => {
      const { material } = materialOf(json, where);
      const made = exportBundle(makeBundle(material, saved), []);
      if (made.kind !== 'clear') throw new Error('Nothing is known, and it is held back.');
      expect(openBundle(made.text)).toEqual({ kind: 'bundle', bundle: JSON.parse(made.text) });
    }),
    { numRuns: 200 },
  );
});
