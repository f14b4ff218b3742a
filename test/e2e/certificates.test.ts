import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { selfSignedCertificate } from '../simulator/server/certificate.ts';
import { type HttpsServer, startHttpsServer } from '../simulator/server/https-server.ts';
import { type Chromium, launchChromium } from './driver/chromium.ts';
import { clickButton } from './testbed/buttons.ts';
import { fillCredentialForm } from './testbed/credentials.ts';
import { accountAt } from './testbed/simulated.ts';
import { builds } from './testbed/testbed.ts';

const monthsAgo = new Date(Date.now() - 90 * 86_400_000);

/** Certificates that browsers refuse, each at its own API host. */
const refused = [
  ['of an unknown authority', 'api.playground.klarna.com', (host: string) => selfSignedCertificate([host])],
  [
    'that has expired',
    'api-na.playground.klarna.com',
    (host: string) => selfSignedCertificate([host], monthsAgo),
  ],
  ['for another name', 'api-oc.playground.klarna.com', () => selfSignedCertificate(['foreign.example'])],
] as const;

describe('a server with a false identity', () => {
  const servers = new Map<string, HttpsServer>();
  const requests: string[] = [];
  let browser: Chromium | undefined;

  beforeAll(async () => {
    for (const [, host, certificate] of refused) {
      const answer = startHttpsServer(
        ({ url, headers }, response) => {
          requests.push(`${host}${url} ${headers.authorization}`);
          response.writeHead(404).end();
        },
        [host],
        0,
        certificate(host),
      );
      servers.set(host, await answer);
    }
    const hosts = Object.fromEntries([...servers].map(([host, { port }]) => [host, port]));
    browser = await launchChromium({ extensionDir: builds.chrome, hosts, trusting: false });
  });
  afterAll(async () => {
    await browser?.close();
    for (const server of servers.values()) await server.stop();
  });

  test.for(refused)('with a certificate %s gets no request and no credential', async ([, host]) => {
    if (browser === undefined) throw new Error('The browser is not open.');
    await browser.grantHost(`https://${host}/*`);
    const options = await browser.openExtensionPage('options.html');
    await fillCredentialForm(options, host, accountAt(host));
    await clickButton(options, 'Save credential');
    const row = await options.waitForSelector(
      `::-p-xpath(//li[contains(@class, "credential")][contains(., "${host}")])`,
    );
    await options.locator(`::-p-xpath(//li[contains(., "${host}")]//button[starts-with(., "Test")])`).click();
    await options.waitForFunction(() => document.body.innerText.includes('No result.'));
    expect(await row?.evaluate(({ textContent }) => textContent)).toContain(`${host} cannot be reached`);
    expect(requests).toEqual([]);
    await options.close();
  });
});
