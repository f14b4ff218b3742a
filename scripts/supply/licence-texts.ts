import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { bundledPackages } from '../../build/bundled-packages.ts';
import { root } from './lockfile.ts';

const Manifest = z.object({
  version: z.string(),
  license: z.string(),
  repository: z.union([z.string(), z.object({ url: z.string() })]),
});

/** The licence texts of all packages that ship, and where their sources are. */
export function licenceTexts(): string {
  return bundledPackages.map(licenceOf).join(`\n${'='.repeat(80)}\n\n`);
}

/** The notice of the licence's Exhibit A. */
const mozillaNotice = `This Source Code Form is subject to the terms of the Mozilla Public
License, v. 2.0. If a copy of the MPL was not distributed with this
file, You can obtain one at https://mozilla.org/MPL/2.0/.`;

/** Packages without a licence text, each with a package from the same repository that has it. */
const sameRepository: Record<string, string> = { wxt: '@wxt-dev/webextension-polyfill' };

function licenceFile(folder: string): string | undefined {
  const file = readdirSync(folder).find((each) => /^licen[cs]e(\.\w+)?$/i.test(each));
  return file && readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim();
}

function licenceOf(name: string): string {
  const folder = join(root, 'node_modules', name);
  const manifest = Manifest.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
  const { repository } = manifest;
  const source = (typeof repository === 'string' ? repository : repository.url).replace(/^git\+|\.git$/g, '');
  const head = `${name} ${manifest.version}, ${manifest.license}\nSource: ${source}`;
  // For the executable form alone, the licence requires its address and not its text (MPL 2.0, 3.2).
  if (manifest.license === 'MPL-2.0') return `${head}\n\n${mozillaNotice}\n`;
  const text = licenceFile(folder) ?? licenceFile(join(root, 'node_modules', sameRepository[name] ?? ''));
  if (text === undefined) throw new Error(`${name} has no licence text.`);
  return `${head}\n\n${text}\n`;
}
