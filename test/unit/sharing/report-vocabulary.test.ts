import { expect, test } from 'vitest';
import { Bundle, bundleFormat, bundleVersion } from '../../../lib/sharing/bundle.ts';
import { writeReport } from '../../../lib/sharing/report.ts';
import { isInEveryExport } from '../../../lib/sharing/report-vocabulary.ts';

const server = { environment: 'playground', region: 'eu' } as const;
const body = { status: 'incomplete', order_amount: 0, order_lines: [{ quantity: 'QQQQ' }], locale: 'QQQQ' };

/** A bundle in which every value of its own is `QQQQ`, a number, or a date. */
const bundle = Bundle.parse({
  format: bundleFormat,
  version: bundleVersion,
  savedAt: 0,
  extension: 'QQQQ',
  browser: 'QQQQ',
  session_id: '00000000-0000-0000-0000-000000000000',
  snapshot: {
    session_id: '00000000-0000-0000-0000-000000000000',
    server,
    credential: 'QQQQ',
    readAt: 0,
    durationMs: 1,
    bytes: 1,
    correlation_id: 'QQQQ',
    body,
  },
  failed: {
    session_id: '00000000-0000-0000-0000-000000000000',
    failure: { kind: 'offline' },
    failedAt: 0,
    server,
  },
  findings: [
    {
      outcome: 'fail',
      rule: 'QQQQ',
      about: 'session',
      path: 'QQQQ',
      says: 'QQQQ',
      advice: 'QQQQ',
      sum: { formula: 'QQQQ', expected: 1, actual: 2, tolerance: 0, unit: 'count' },
    },
    { outcome: 'pass', rule: 'QQQQ', about: 'session', says: 'QQQQ' },
  ],
  ledger: [
    { session_id: '00000000-0000-0000-0000-000000000000', failure: { kind: 'offline' }, failedAt: 0, server },
  ],
  detections: [
    { session_id: '00000000-0000-0000-0000-000000000000', source: 'network', place: 'QQQQ', seenAt: 0 },
  ],
  calls: [{ index: 0, method: 'QQQQ', at: 0, outcome: 'threw', facts: [] }],
});

test('the vocabulary has every fixed word of a report', () => {
  const words = writeReport(bundle).match(/\p{L}{4,}/gu) ?? [];
  expect(words.length).toBeGreaterThan(60);
  expect([...new Set(words)].filter((word) => word !== 'QQQQ' && !isInEveryExport(word))).toEqual([]);
});

test.each(['Mathilda', 'Hauptstraße', 'shop.example', '1970-01-01', 'Berlin'])(
  '%s is not part of it',
  (value) => {
    expect(isInEveryExport(value)).toBe(false);
  },
);
