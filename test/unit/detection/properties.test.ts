import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Findings } from '../../../lib/detection/detection.ts';
import { findInPasted } from '../../../lib/detection/find-in-pasted.ts';
import { sessionIdOfUrl } from '../../../lib/detection/text/session-urls.ts';
import { findCandidates } from '../../../lib/detection/text/token-candidates.ts';
import { scanPasted } from '../../../lib/inspector/scan-pasted.ts';
import { findingsInText } from './scans.ts';
import { base64, base64url, klarnaToken, sampleId } from './tokens.ts';

const sighting = { source: 'document', place: 'here', seenAt: 1 } as const;
const token = klarnaToken();

/** Pieces that scanners look for, in any order: more telling than random characters. */
const pieces = fc.constantFrom(
  ...[
    'eyJ',
    'ewog',
    '.',
    '..',
    '"',
    "'",
    '\\',
    '\\"',
    '\\u0022',
    '%22',
    '%2E',
    '&quot;',
    '{',
    '}',
    '[',
    ']',
    ':',
    ',',
  ],
  ...[
    'klarna',
    'session_id',
    'sessionId',
    'kp_session',
    '/v1/sessions/',
    'klarna.com/',
    'hpp/',
    'krn:payment:',
  ],
  ...[
    'client_token',
    'payment_method_categories',
    'klarna_live_api_',
    'ZXlKaGJHY2lPaU',
    sampleId,
    token.slice(0, 90),
  ],
  ...['https://', '?sid=', '&', '=', '<input value=', '>', '\ud800', '\0', '__proto__', token],
);
const nasty = fc.array(fc.oneof(pieces, fc.string()), { maxLength: 40 }).map((parts) => parts.join(''));

describe('for any text', () => {
  it('scanning gives valid findings and never throws', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        expect(Findings.safeParse(findingsInText(text, sighting)).success).toBe(true);
        scanPasted(text, (pasted) => findInPasted(pasted, 0));
        sessionIdOfUrl(text);
      }),
      { numRuns: 2_000 },
    );
  });

  it('a planted token is found between delimiters', () => {
    const delimited = fc.constantFrom(
      '"',
      "'",
      ' ',
      '\n',
      '<',
      '>',
      '\\"',
      '%22',
      '&quot;',
      '\\u0022',
      '\\n',
      '=',
      ':',
      '(',
    );
    fc.assert(
      fc.property(fc.string(), delimited, delimited, fc.string(), (before, open, close, after) => {
        const { detections } = findingsInText(`${before}${open}${token}${close}${after}`, sighting);
        expect(detections.map(({ client_token }) => client_token)).toEqual([token]);
      }),
      { numRuns: 1_000 },
    );
  });

  it('a planted token is found through JSON, URL encoding and base64 in any order', () => {
    const wraps = fc.array(
      fc.constantFrom(
        (text: string) => JSON.stringify({ a: text, b: 1 }),
        (text: string) => JSON.stringify([text]),
        (text: string) => base64(JSON.stringify({ x: text })),
        (text: string) => base64url(JSON.stringify({ x: text })),
        (text: string) => `q=${encodeURIComponent(text)}&r=1`,
        (text: string) => `<div data-x="${text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}">`,
      ),
      { maxLength: 3 },
    );
    fc.assert(
      fc.property(wraps, (list) => {
        const text = list.reduce((inner, wrap) => wrap(inner), token);
        expect(findingsInText(text, sighting).detections.map(({ session_id }) => session_id)).toEqual([
          sampleId,
        ]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('ids', () => {
  it('a thousand bare ids give no session', () => {
    const ids = Array.from({ length: 1_000 }, () => randomUUID());
    const texts = [
      ids.join('\n'),
      JSON.stringify(ids),
      JSON.stringify(ids.map((id) => ({ id, session_id: id, klarna: true }))),
      ids.map((id) => `https://shop.example/klarna/order/${id}?session_id=${id}`).join(' '),
      ids.map((id) => `<div data-session-id="${id}" class="klarna">`).join(''),
    ];
    for (const text of texts) expect(findingsInText(text, sighting).detections).toEqual([]);
  });
});

describe('limits', () => {
  it('at most 200 tokens', () => {
    const many = Array.from({ length: 300 }, (_, index) => klarnaToken(`session-number-${index}`));
    expect(findingsInText(JSON.stringify(many), sighting).detections).toHaveLength(200);
    expect(findingsInText(many.join(' '), sighting).detections).toHaveLength(200);
  });

  it('no token over 16 KiB', () => {
    const long = klarnaToken(sampleId, { signature: 'A'.repeat(16 * 1024) });
    expect(findingsInText(long, sighting).detections).toEqual([]);
  });

  it.each([10, 31, 33, 1_000, 100_000])('JSON nested %i deep neither throws nor hides the token', (depth) => {
    const text = `${'{"a":['.repeat(depth)}"${token}"${']}'.repeat(depth)}`;
    expect(findingsInText(text, sighting).detections).toHaveLength(1);
  });

  it('names of the prototype are names like others', () => {
    const text = `{"__proto__":{"client_token":"${token}"},"constructor":{"prototype":{"a":1}}}`;
    expect(findingsInText(text, sighting).detections).toHaveLength(1);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

describe('every character is read a bounded number of times', () => {
  /** A text that counts how often a character of it is read; patterns read it as a whole and are bounded themselves. */
  function readsOf(text: string): number {
    const original = String.prototype.charCodeAt;
    let reads = 0;
    String.prototype.charCodeAt = function (index) {
      reads++;
      return original.call(this, index);
    };
    try {
      findCandidates(text);
    } finally {
      String.prototype.charCodeAt = original;
    }
    return reads;
  }

  it.each([
    ['eyJ'],
    ['eyJ.'],
    ['eyJhbGciOiJub25lIn0.'],
    ['eyJhbGciOiJub25lIn0.eyJhIjoxfQ.'],
    ['%22eyJ%2E'],
    ['ewog'],
    ['eyJAAAAAAAAAAAAAAAAAAAAAAAAAA.'],
    ['eyJ\\'],
  ])('in repetitions of %s', (piece) => {
    const text = piece.repeat(20_000);
    expect(readsOf(text) / text.length).toBeLessThan(12);
  });
});
