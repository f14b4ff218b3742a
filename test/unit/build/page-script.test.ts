// @vitest-environment jsdom
import { resolve } from 'node:path';
import { runInThisContext } from 'node:vm';
import { afterEach, describe, expect, it } from 'vitest';
import { bundlePageScript } from '../../../build/page-script.ts';
import { PageScan } from '../../../lib/detection/detection.ts';
import { klarnaToken, sampleId } from '../detection/tokens.ts';

const fileOf = (path: string) => resolve(import.meta.dirname, '../../../lib', path);
const { code: pageScan } = await bundlePageScript(fileOf('platform/page/page-scan-script.ts'));
const { code: sdkRecorder } = await bundlePageScript(fileOf('platform/page/sdk-recorder-script.ts'));

/** What zod leaves in whatever it is bundled into: its properties' names, which no minifier shortens. */
const zod = /_zod|__zod_globalConfig|~standard/;

/** Runs a script as a page would: by its text, with nothing but the page's globals in reach. */
function run(text: string, word: string): unknown {
  const script: unknown = runInThisContext(`(${text})`);
  return typeof script === 'function' ? script(word) : undefined;
}

/** Every global of the page, with its value: a replaced one is a trace too. */
function globals(): Map<PropertyKey, unknown> {
  return new Map(
    Reflect.ownKeys(globalThis).map((key) => {
      const { value, get } = Reflect.getOwnPropertyDescriptor(globalThis, key) ?? {};
      return [key, get ?? value];
    }),
  );
}

const traces = (before: Map<PropertyKey, unknown>) =>
  [...globals()].filter(([key, value]) => !Object.is(before.get(key), value)).map(([key]) => key);

afterEach(() => {
  document.body.innerHTML = '';
  Reflect.deleteProperty(globalThis, 'Klarna');
});

describe('what runs in a page', () => {
  it.each([
    ['the scan', pageScan, 40_000],
    ['the recorder', sdkRecorder, 6_000],
  ])('%s brings no zod, and is small', (_, text, limit) => {
    expect(text).not.toMatch(zod);
    expect(text.length).toBeLessThan(limit);
  });

  it('would be noticed with zod in it', async () => {
    const { code } = await bundlePageScript(fileOf('klarna/session-id-schema.ts'));
    expect(code).toMatch(zod);
  });

  it.each(['document', 'all'])('finds what is there and leaves no global: %s', async (look) => {
    document.body.innerHTML = `<input id="kp" value="${klarnaToken()}">`;
    const before = globals();
    const scan = PageScan.parse(await run(pageScan, look));
    expect(scan.detections).toMatchObject([{ session_id: sampleId, place: 'input#kp' }]);
    expect(traces(before)).toEqual([]);
  });

  it('has the tools of the extension, which leave no global either', () => {
    const before = globals();
    const tools = run(pageScan, 'tools');
    const find: unknown = Reflect.get(Object(tools), 'findInPasted');
    const found: unknown = typeof find === 'function' ? find(sampleId, 7) : undefined;
    expect(found).toMatchObject({ detections: [{ session_id: sampleId, source: 'pasted', seenAt: 7 }] });
    expect(traces(before)).toEqual([]);
  });

  it('looks at globals and leaves no other', async () => {
    const before = globals();
    Reflect.set(globalThis, 'Klarna', { Payments: {}, options: { client_token: klarnaToken() } });
    const scan = PageScan.parse(await run(pageScan, 'globals'));
    expect(scan).toMatchObject({
      klarnaLibrary: true,
      detections: [{ place: 'window.Klarna.options.client_token' }],
    });
    expect(traces(before)).toEqual(['Klarna']);
  });

  it('records calls behind the name of the library alone', () => {
    const before = globals();
    run(sdkRecorder, 'ask');
    expect(traces(before)).toEqual(['Klarna']);
    expect(Object.keys(globalThis)).not.toContain('Klarna');
  });
});
