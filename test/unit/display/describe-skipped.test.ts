import { expect, test } from 'vitest';
import { describeSkipped } from '../../../lib/display/describe-skipped.ts';
import { rendered } from '../language/rendered.ts';

test.each([
  ['large-scripts', 'Scripts over 8 MB are not searched'],
  ['large-bodies', 'Bodies over 5 MB are not searched'],
] as const)('the text for %s names the limit that the search has', (why, text) => {
  expect(rendered(describeSkipped({ why }))).toBe(text);
});
