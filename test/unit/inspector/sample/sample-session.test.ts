import { describe, expect, test } from 'vitest';
import { diagnose } from '../../../../lib/diagnosis/diagnose.ts';
import { detailsOf } from '../../../../lib/inspector/details.ts';
import { createInspector } from '../../../../lib/inspector/inspector.ts';
import { knownOf } from '../../../../lib/inspector/known-of.ts';
import { sampleServices } from '../../../../lib/inspector/sample/sample-services.ts';
import { sampleSession } from '../../../../lib/inspector/sample/sample-session.ts';
import { selectedSession } from '../../../../lib/inspector/state.ts';
import { readPaymentSession } from '../../../../lib/klarna/session.ts';
import { fakeServices } from '../../components/fakes.ts';
import { now } from '../../components/sample.ts';
import { eventually } from '../../eventually.ts';
import { rendered } from '../../language/rendered.ts';

/** The inspector over the sample, once it has read it, and the browser that is behind it. */
async function opened() {
  const browser = fakeServices();
  const services = sampleServices(browser);
  const inspector = createInspector(services);
  inspector.start();
  await eventually(() => expect(detailsOf(inspector.state()).kind).toBe('shown'));
  return { inspector, services, browser };
}

describe('the sample session', () => {
  test('is read at once, and has exactly the two mistakes that were put in', async () => {
    const { inspector } = await opened();
    const session = selectedSession(inspector.state());
    if (session === undefined) throw new Error('Nothing was found.');
    const findings = rendered(diagnose(knownOf(inspector.state(), session, now)));
    const wrong = findings.flatMap((finding) =>
      finding.outcome === 'fail' || finding.outcome === 'warn' || finding.outcome === 'info'
        ? [`${finding.outcome} ${finding.path}`]
        : [],
    );
    expect(wrong).toEqual(['fail order_tax_amount', 'warn merchant_urls.notification']);
  });

  test('has every field in the type that Klarna gives it, and is small', () => {
    const body = sampleSession(now);
    expect(readPaymentSession(body)).toEqual({ kind: 'session', session: body, unexpected: [] });
    expect(JSON.stringify(body).length).toBeLessThan(3000);
  });

  test('names no host that somebody could own, but Klarna’s in its token', () => {
    const { client_token: _, ...body } = sampleSession(now);
    const hosts = JSON.stringify(body).match(/[\w-]+(\.[a-z][\w-]*)+(?=[/"])/g);
    expect(new Set(hosts)).toEqual(new Set(['sample-shop.example', 'sample.example']));
  });
});

describe('its services', () => {
  test('never ask the worker, and ask for no host', async () => {
    const { inspector, services, browser } = await opened();
    const credential = inspector.state().credentials?.[0];
    if (credential === undefined) throw new Error('There is no sample credential.');
    inspector.actions.read('sample00-0000-0000-0000-000000000000', credential);
    inspector.actions.clear();
    await inspector.actions.clearHistory();
    expect(await inspector.actions.grantHost(credential.server, 'any', credential)).toBe(false);
    expect(await services.hostPermission.has(credential.server)).toBe(false);
    expect(browser.asked).toMatchObject({ reads: [], cleared: [], hosts: [] });
  });

  test('refuse what only a worker can do', async () => {
    const { worker } = sampleServices(fakeServices());
    await expect(worker.aboutBuild()).rejects.toThrow('no worker');
    await expect(worker.testCredential({ id: 'sample' })).rejects.toThrow('no worker');
    await expect(worker.exportVault()).rejects.toThrow('no worker');
  });

  test('find nothing in a pasted text: it would stand between invented things', async () => {
    const { inspector } = await opened();
    const { client_token } = sampleSession(now);
    expect(await inspector.actions.paste(client_token)).toHaveProperty('kind', 'template');
  });
});
