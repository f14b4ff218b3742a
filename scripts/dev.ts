import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ensureBrowser } from './browsers/ensure-browser.ts';
import { hasDisplay } from './demo/display.ts';
import type { DevChange } from './dev/dev-server.ts';
import { startDev } from './dev/start-dev.ts';
import { takePictures } from './dev/take-pictures.ts';

/**
 * `npm run dev` and `npm run dev:firefox`: the sample shop's checkout in a browser with the extension, which is updated
 * as you edit. Without a display, pictures of the extension replace the window.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { headless: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
});
const [browser = 'chrome', ...rest] = positionals;

if (values.help || rest.length > 0 || (browser !== 'chrome' && browser !== 'firefox')) {
  console.log(
    'npm run dev [-- --headless]\nnpm run dev:firefox [-- --headless]\n\n--headless  without a window',
  );
  process.exitCode = values.help ? 0 : 2;
} else {
  await dev(browser, values.headless || !hasDisplay());
}

async function dev(browser: 'chrome' | 'firefox', headless: boolean): Promise<void> {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const pictures = join(root, 'demo-output');
  await ensureBrowser(browser);
  console.log('Building the extension …');
  const { demo, close } = await startDev({
    browser,
    root,
    headless,
    async onChange(change, { browser }) {
      console.log(describeChange(change));
      if (headless) await takePictures(browser, pictures);
    },
  });
  console.log(`The checkout is open, with the extension and a demo credential: ${demo.checkoutUrl}`);
  if (headless) {
    const paths = await takePictures(demo.browser, pictures);
    console.log(`There is no display. These pictures are taken again after each edit: ${paths.join(', ')}`);
  } else {
    console.log(
      'Click the extension’s toolbar button (behind the puzzle piece), or open DevTools (F12) and the “Klarna” panel.',
    );
  }
  console.log('Edits appear in the browser as you save. Press Ctrl+C to stop.');
  await demo.closed;
  // The browser may already be closed.
  await close().catch(() => undefined);
  process.exit();
}

function describeChange(change: DevChange): string {
  switch (change.kind) {
    case 'extension':
      return 'Reloaded the extension.';
    case 'pages':
      return `Updated the open pages: ${change.files.join(', ')}`;
    default:
      return change satisfies never;
  }
}
