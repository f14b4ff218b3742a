import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { filesBefore, weigh, weighBuild, weightTable, zipCeiling, zipWeight } from '../../../build/weight.ts';

describe('a build', () => {
  let folder: string;
  const write = async (path: string, content: string | Uint8Array) => {
    await mkdir(join(folder, path, '..'), { recursive: true });
    await writeFile(join(folder, path), content);
  };
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'weight-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('weighs as much as an empty zip when it is empty', async () => {
    expect(zipWeight(await weighBuild(folder))).toBe(22);
  });

  it('is over the limit when one file is', async () => {
    await write('picture.png', randomBytes(zipCeiling));
    expect(zipWeight(await weighBuild(folder))).toBeGreaterThan(zipCeiling);
  });

  it('lists its files, including those in folders, heaviest first', async () => {
    await write('manifest.json', '{}');
    await write('chunks/popup.js', randomBytes(500));
    await write('popup.html', randomBytes(400));
    const paths = (await weighBuild(folder)).map(({ path }) => path);
    expect(paths).toEqual(['chunks/popup.js', 'popup.html', 'manifest.json']);
  });

  it('lists what a page needs before it can run, without the parts that are loaded later', async () => {
    await write(
      'popup.html',
      '<link rel="stylesheet" href="/a.css"><script type="module" src="/chunks/popup.js"></script>',
    );
    await write(
      'chunks/popup.js',
      'import{a}from"./shared.js";import"./effect.js";const later=()=>import("./later.js");',
    );
    await write('chunks/shared.js', 'export{b as a}from"./deep.js";');
    await write('chunks/effect.js', 'import"./shared.js";');
    await write('chunks/deep.js', 'export const b=1;');
    await write('chunks/later.js', '');
    expect(await filesBefore(folder, 'popup.html')).toEqual([
      'a.css',
      'chunks/popup.js',
      'chunks/shared.js',
      'chunks/effect.js',
      'chunks/deep.js',
    ]);
  });

  it.each(['start.js', 'start-a1.js'])(
    'lists what a page needs that shows its HTML before its scripts run: %s',
    async (start) => {
      await write('popup.html', '<script type="module" src="/chunks/popup.js"></script>');
      await write('chunks/popup.js', `import("./${start}"),()=>import(\`./later-b2.js\`)`);
      await write(`chunks/${start}`, 'import{a}from"./shared.js";');
      await write('chunks/shared.js', '');
      await write('chunks/later-b2.js', '');
      expect(await filesBefore(folder, 'popup.html')).toEqual([
        'chunks/popup.js',
        `chunks/${start}`,
        'chunks/shared.js',
      ]);
    },
  );
});

describe('a file', () => {
  it('with repeated content is compressed', () => {
    expect(weigh('a.js', Buffer.from('a'.repeat(1_000))).zipped).toBeLessThan(120);
  });

  it('that cannot be compressed is stored, and its name is counted twice', () => {
    expect(weigh('ä.png', randomBytes(300))).toEqual({ path: 'ä.png', bytes: 300, zipped: 300 + 76 + 2 * 6 });
  });
});

describe('the table', () => {
  it('shows what each file weighs, and how much is left', () => {
    const files = [
      { path: 'background.js', bytes: 40_000, zipped: 12_000 },
      { path: 'a.css', bytes: 900, zipped: 400 },
    ];
    expect(weightTable(files)).toBe(
      [
        'file               bytes  in the zip',
        'background.js     40,000     12,000',
        'a.css                900        400',
        'all               40,900     12,422',
        '305,578 bytes left of 318,000.',
      ].join('\n'),
    );
  });

  it('says by how much a build is too heavy', () => {
    const files = [{ path: 'background.js', bytes: 900_000, zipped: zipCeiling }];
    expect(weightTable(files)).toMatch(/\n22 bytes over the limit of 318,000\.$/);
  });
});
