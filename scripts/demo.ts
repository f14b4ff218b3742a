import { parseArgs } from 'node:util';
import { openChromiumTestbed } from '../test/e2e/testbed/testbed.ts';
import { ensureBrowser } from './browsers/ensure-browser.ts';
import { buildForChrome } from './demo/build.ts';
import { hasDisplay } from './demo/display.ts';
import { openDemo } from './demo/open-demo.ts';
import { printTour } from './demo/print-tour.ts';
import { takeTour } from './demo/tour.ts';

/** `npm run demo`: the sample shop with the extension. `--headless` runs the tour by itself, `--json` prints it as JSON. */
const { values } = parseArgs({
  options: {
    headless: { type: 'boolean' },
    json: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  },
});

if (values.help) {
  console.log(
    'npm run demo [-- --headless] [-- --json]\n\n--headless  run the tour without a window\n--json      print the tour as one JSON object',
  );
} else {
  await demo(values.headless || values.json || !hasDisplay());
}

async function demo(headless: boolean): Promise<void> {
  const say = values.json ? () => undefined : (line: string) => console.log(line);
  await ensureBrowser('chrome');
  say('Building the extension …');
  await buildForChrome();
  const demo = await openDemo(await openChromiumTestbed({ headless }));
  try {
    if (headless) {
      const tour = await takeTour(demo);
      console.log(values.json ? JSON.stringify(tour, null, 2) : printTour(tour));
      process.exitCode = tour.failures.length > 0 ? 1 : 0;
    } else {
      say(`The checkout is open: ${demo.checkoutUrl}`);
      say(
        'Click the extension’s toolbar button (behind the puzzle piece), or open DevTools (F12) and the “Klarna” panel.',
      );
      say('Close the browser to end the demo.');
      await demo.closed;
    }
  } finally {
    await demo.close();
  }
}
