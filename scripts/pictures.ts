import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { openChromiumTestbed } from '../test/e2e/testbed/testbed.ts';
import { ensureBrowser } from './browsers/ensure-browser.ts';
import { buildForChrome } from './demo/build.ts';
import { openDemo } from './demo/open-demo.ts';
import { storePictures } from './pictures/store.ts';
import { takeStory } from './pictures/story.ts';

/** `npm run pictures`: takes every picture of the guide, the README and the stores from the sample shop. */
const docs = fileURLToPath(new URL('../docs/', import.meta.url));

await ensureBrowser('chrome');
await buildForChrome();
const demo = await openDemo(await openChromiumTestbed());
try {
  const story = await takeStory(demo);
  for (const [name, picture] of Object.entries(story)) await save(`pictures/${name}.png`, picture);
  for (const [name, picture] of await storePictures(demo.browser, story))
    await save(`store/${name}.png`, picture);
} finally {
  await demo.close();
}

async function save(path: string, picture: Uint8Array): Promise<void> {
  await writeFile(docs + path, picture);
  console.log(`docs/${path}`);
}
