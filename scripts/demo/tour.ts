import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Frame, Page } from 'puppeteer-core';
import { readView, type View } from '../../test/e2e/testbed/view.ts';
import type { Demo } from './open-demo.ts';
import { undockDevTools } from './undock-devtools.ts';

/** What the demo found, step by step. */
export interface Tour {
  /** The sessions that the popup found on the checkout. */
  detected: { session_id: string; place: string }[];
  /** The values shown for the session, by JSON path, before and after the shopper authorizes. */
  session: {
    session_id: string;
    shown: Record<string, string>;
    shown_after_authorize: Record<string, string>;
  };
  /** What went wrong. Empty if everything worked. */
  failures: string[];
  /** Paths of the pictures. */
  screenshots: string[];
}

const folder = fileURLToPath(new URL('../../demo-output/', import.meta.url));

/** Does what a person would do: clicks the toolbar button, opens the panel, authorizes in the shop, reads again. */
export async function takeTour({ browser, checkout }: Demo): Promise<Tour> {
  await mkdir(folder, { recursive: true });
  const screenshots: string[] = [];
  const picture = async (page: Page, name: string) => {
    const path = `${folder}${name}.png` as const;
    await page.screenshot({ path });
    screenshots.push(path);
  };

  await checkout.waitForSelector('#checkout[data-state=ready]');
  await picture(checkout, '1-checkout');

  const popup = await browser.clickToolbar(checkout);
  const found = await shown(popup);
  const detected = await sessionsIn(popup);
  await picture(popup, '2-popup');
  await popup.close();

  const { devtools, panel } = await browser.openPanel(checkout, 'Klarna');
  await shown(panel);
  await undockDevTools(devtools, panel);
  await picture(devtools, '3-panel');

  await checkout.bringToFront();
  await checkout.click('#place-order');
  await checkout.waitForSelector('#checkout[data-state=authorized]');
  const after = await browser.clickToolbar(checkout);
  const authorized = await shownAuthorized(after);
  await picture(after, '4-popup-authorized');

  return {
    detected,
    session: {
      session_id: found.sessions[0] ?? '',
      shown: found.values,
      shown_after_authorize: authorized.values,
    },
    failures: problems(
      found,
      authorized,
      browser.consoleMessages.map(({ text }) => text),
    ),
    screenshots,
  };
}

/** Each listed session with its first place. */
function sessionsIn(popup: Page): Promise<Tour['detected']> {
  return popup.$$eval('[data-session-id]', (elements) =>
    elements.map((element) => ({
      session_id: element.getAttribute('data-session-id') ?? '',
      place: element.querySelector('bdi')?.textContent ?? '',
    })),
  );
}

/** Waits for the session. If it is shown from a recent read, clicks “Read again”. */
async function shownAuthorized(popup: Page): Promise<View> {
  await shown(popup);
  await popup.locator('::-p-xpath(//button[normalize-space()="Read again"])').click();
  await popup.waitForFunction(() =>
    [...document.querySelectorAll('[data-path=status]')].some(
      (status) => status.textContent === 'Authorized',
    ),
  );
  return readView(popup);
}

async function shown(screen: Page | Frame): Promise<View> {
  await screen.waitForSelector('[data-state=shown], [data-state=failed]');
  return readView(screen);
}

function problems(found: View, authorized: View, consoleLines: readonly string[]): string[] {
  return [
    ...(found.failure ? [`The session could not be read: ${found.failure}`] : []),
    ...(found.sessions.length === 0 ? ['No session was found on the checkout.'] : []),
    ...(authorized.failure ? [`The authorized session could not be read: ${authorized.failure}`] : []),
    ...consoleLines.map((line) => `The extension wrote to the console: ${line}`),
  ];
}
