import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { filesBefore, weigh, weighBuild, weightTable, zipLimit, zipWeight } from '../../../build/weight.ts';

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

  it('that is empty weighs what an empty zip does', async () => {
    expect(zipWeight(await weighBuild(folder))).toBe(22);
  });

  it('is over the limit where one file is', async () => {
    await write('picture.png', randomBytes(zipLimit));
    expect(zipWeight(await weighBuild(folder))).toBeGreaterThan(zipLimit);
  });

  it('lists its files, also those in folders, the heaviest first', async () => {
    await write('manifest.json', '{}');
    await write('chunks/popup.js', randomBytes(500));
    await write('popup.html', randomBytes(400));
    const paths = (await weighBuild(folder)).map(({ path }) => path);
    expect(paths).toEqual(['chunks/popup.js', 'popup.html', 'manifest.json']);
  });

  it('knows what a page needs before it can run, and that a part loaded later is none of it', async () => {
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

  it('knows what a page needs that is on screen before its scripts', async () => {
    await write('popup.html', '<script type="module" src="/chunks/popup.js"></script>');
    await write('chunks/popup.js', 'import("./start-a1.js"),()=>import(`./later-b2.js`)');
    await write('chunks/start-a1.js', 'import{a}from"./shared.js";');
    await write('chunks/shared.js', '');
    await write('chunks/later-b2.js', '');
    expect(await filesBefore(folder, 'popup.html')).toEqual([
      'chunks/popup.js',
      'chunks/start-a1.js',
      'chunks/shared.js',
    ]);
  });
});

describe('a file', () => {
  it('that repeats itself is compressed', () => {
    expect(weigh('a.js', Buffer.from('a'.repeat(1_000))).zipped).toBeLessThan(120);
  });

  it('that cannot be compressed is stored, and its name counts twice', () => {
    expect(weigh('ä.png', randomBytes(300))).toEqual({ path: 'ä.png', bytes: 300, zipped: 300 + 76 + 2 * 6 });
  });
});

describe('the table', () => {
  it('says what each file weighs, and what is left', () => {
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
        '137,578 bytes are left of 150,000.',
      ].join('\n'),
    );
  });
});
