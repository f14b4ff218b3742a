import { describe, expect, test } from 'vitest';
import { finishedAt, HarEntry } from '../../../lib/platform/devtools/har-entry.ts';
import { prefillFrom } from '../../../lib/platform/extension-page.ts';
import { restrictedReason } from '../../../lib/platform/popup/restricted-page.ts';
import { rendered } from '../language/rendered.ts';

describe('a HAR entry', () => {
  const entry = {
    startedDateTime: '2026-11-23T10:00:00.000Z',
    time: 250,
    request: { method: 'POST', url: 'https://shop.example/api', headers: [] },
    response: { headers: [], content: { size: 12, mimeType: 'application/json' } },
  };

  test.each([null, 'text', {}, { ...entry, request: undefined }, { ...entry, request: { method: 1 } }])(
    'without what is needed is refused: %j',
    (input) => {
      expect(HarEntry.safeParse(input).success).toBe(false);
    },
  );

  test('keeps what it can of odd details', () => {
    const odd = { ...entry, time: 'soon', request: { ...entry.request, headers: 'none', postData: 7 } };
    expect(HarEntry.parse(odd)).toMatchObject({ time: 0, request: { headers: [], postData: undefined } });
  });

  test('has a time', () => {
    expect(finishedAt(HarEntry.parse(entry))).toBe(Date.parse('2026-11-23T10:00:00.250Z'));
  });
});

describe('the options page’s address', () => {
  test.each([
    ['', {}],
    ['?environment=live&region=mars&password=x', {}],
    ['?environment=production', { environment: 'production' }],
    ['?region=na&environment=playground', { environment: 'playground', region: 'na' }],
  ])('%s fills in %j', (search, expected) => {
    expect(prefillFrom(search)).toEqual(expected);
  });
});

describe('why a page cannot be looked at', () => {
  test.each([
    ['chrome://version', 'page of the browser'],
    ['moz-extension://x/popup.html', 'extension'],
    ['https://addons.mozilla.org/', 'stores'],
    ['file:///tmp/a.html', 'file'],
    [undefined, 'does not allow extensions'],
    ['https://shop.example', 'does not allow extensions'],
  ])('%s', (url, words) => {
    expect(rendered(restrictedReason(url))).toContain(words);
  });
});
