import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { detailsOf } from '../../../../lib/inspector/details.ts';
import { createInspector } from '../../../../lib/inspector/inspector.ts';
import { asSample } from '../../../../lib/inspector/sample/as-sample.ts';
import { sampleServices } from '../../../../lib/inspector/sample/sample-services.ts';
import { createExporter } from '../../../../lib/sharing/exporter.ts';
import { knownValues } from '../../../../lib/sharing/known-value.ts';
import { openBundle } from '../../../../lib/sharing/open-bundle.ts';
import { shareables } from '../../../../lib/sharing/shareable.ts';
import { fakeServices } from '../../components/fakes.ts';
import { now } from '../../components/sample.ts';
import { rendered } from '../../language/rendered.ts';

const note = 'Sample session of Session Inspector for Klarna Payments. Everything in it is invented.';

describe('a text of the sample session', () => {
  test.each([
    ['one value', '11795', '11795 (sample)'],
    ['a script', 'curl \\\n  --url x\n', `# ${note}\n\ncurl \\\n  --url x\n`],
    ['a request of Bruno', 'meta {\n}\n', `meta {\n}\n\ndocs {\n  ${note}\n}\n`],
  ])('says so: %s', (_, text, marked) => {
    expect(asSample(text)).toBe(marked);
  });

  test('that is JSON stays JSON', () => {
    expect(JSON.parse(asSample('{"a":1}'))).toEqual({ sample: note, a: 1 });
    expect(JSON.parse(asSample('[1]'))).toEqual({ sample: note, copied: [1] });
  });

  test('says so once, however often it passes', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), fc.lorem({ mode: 'sentences' })), (text) => {
        expect(asSample(asSample(text))).toBe(asSample(text));
        expect(asSample(text)).not.toBe(text);
      }),
    );
  });
});

describe('what leaves the sample session', () => {
  async function offered() {
    const services = sampleServices(fakeServices());
    const inspector = createInspector(services);
    inspector.start();
    await new Promise<void>((resolve) =>
      inspector.subscribe(() => detailsOf(inspector.state()).kind === 'shown' && resolve()),
    );
    const state = inspector.state();
    const details = detailsOf(state);
    if (details.kind !== 'shown') throw new Error('It was not read.');
    const saved = { at: now, ...services.versions };
    const { session, credential } = details;
    return { state, all: shareables({ state, session, credential, saved }) };
  }

  test('says so in every form, and is not held back', async () => {
    const { state, all } = await offered();
    const browser = fakeServices();
    const exporter = createExporter({ ...browser, asSample }, () => knownValues(state));
    expect(all.map(({ title }) => title)).toHaveLength(8);
    for (const { write } of all) {
      const made = write();
      if (made.kind !== 'clear') throw new Error(`Held back: ${rendered(made.paths).join()}`);
      const marked = asSample(made.text);
      expect(marked).toContain(note);
      expect(await exporter.copy(marked)).toEqual({ kind: 'done' });
      expect(browser.asked.copied.pop()).toBe(marked);
    }
  });

  test('is still a bundle that opens', async () => {
    const { all } = await offered();
    const made = all.find(({ title }) => rendered(title) === 'Support bundle')?.write();
    expect(openBundle(made?.kind === 'clear' ? asSample(made.text) : '').kind).toBe('bundle');
  });

  test('is marked by the exporter, in copied values and in saved files', async () => {
    const browser = fakeServices();
    const exporter = createExporter({ ...browser, asSample }, () => []);
    await exporter.copyValue('Sampletown');
    exporter.save('x.txt', 'one\ntwo\n');
    expect(browser.asked.copied).toEqual(['Sampletown (sample)']);
    expect(browser.asked.files).toEqual([{ name: 'x.txt', text: `# ${note}\n\none\ntwo\n` }]);
  });
});
