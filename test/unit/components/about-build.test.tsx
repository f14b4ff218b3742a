// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { AboutThisBuild } from '../../../components/options/about/AboutThisBuild.tsx';
import { sizeText } from '../../../components/options/about/StoredPart.tsx';
import type { AboutBuild } from '../../../lib/messages/results.ts';
import { type Behaviour, fakeServices } from './fakes.ts';
import { close } from './render.tsx';

afterEach(close);

const about: AboutBuild = {
  version: '1.2.3',
  requests: [
    { host: 'api.klarna.com', count: 1 },
    { host: 'api.playground.klarna.com', count: 1200 },
  ],
  permissions: ['activeTab', 'https://api.klarna.com/*', 'history'],
  stored: [
    { area: 'memory', key: 'credential:a', bytes: 400 },
    { area: 'memory', key: 'credential:b', bytes: 12 },
    { area: 'local', key: 'vault', bytes: 1234 },
    { area: 'local', key: 'left-behind', bytes: 1 },
  ],
  unreadable: ['indexed-db'],
};

function open(behaviour: Behaviour, buildHash?: string) {
  return render(<AboutThisBuild services={fakeServices(behaviour)} buildHash={buildHash} />);
}

const rows = async (part: RegExp) =>
  within(await screen.findByRole('region', { name: part }))
    .queryAllByRole('listitem')
    .map((row) => row.textContent ?? '');

test('An answer that does not come is no empty list.', async () => {
  open({ worker: { aboutBuild: () => Promise.reject(new Error('gone')) } });
  expect((await screen.findByRole('alert')).textContent).toMatch(/did not answer/);
  expect(screen.queryByText('None.')).toBeNull();
});

test('What should not be there is called unexpected, and what could not be looked at is said.', async () => {
  open({ about });
  expect(await rows(/^Current permissions/)).toEqual([
    expect.stringContaining('activeTab'),
    expect.stringMatching(/^https:\/\/api.klarna.com\/\*Reads sessions from Production · EU/),
    expect.stringMatching(/^historyUnexpected/),
  ]);
  expect(await rows(/^Stored/)).toEqual([
    expect.stringMatching(/^credential:… × 2412 bytesAn API credential.*memory\.$/),
    expect.stringMatching(/^vault1.2 kBRemembered credentials, encrypted.*on this device\.$/),
    expect.stringMatching(/^left-behind1 byteUnexpected/),
    expect.stringMatching(/^indexed-dbThe browser did not list/),
  ]);
});

test('Requests are by host, one is one request.', async () => {
  open({ about });
  expect(await rows(/^Requests/)).toEqual([
    'api.klarna.com1 request',
    'api.playground.klarna.com1,200 requests',
  ]);
});

test('Nothing done, held and kept is said in words.', async () => {
  open({});
  expect(await rows(/^Requests/)).toEqual([]);
  expect(screen.getAllByText('None.')).toHaveLength(2);
  expect(screen.getByText('Nothing.')).toBeTruthy();
});

test('Looking again asks the worker again, and so does a changed credential.', async () => {
  const answers = [2, 3, 4].map((count) => ({ ...about, requests: [{ host: 'a.example', count }] }));
  const aboutBuild = async () => answers.shift() ?? about;
  const services = fakeServices({ worker: { aboutBuild } });
  render(<AboutThisBuild services={services} buildHash={undefined} />);
  await screen.findByText('2 requests');
  await userEvent.click(screen.getByRole('button', { name: 'Refresh' }));
  await screen.findByText('3 requests');
  services.changeCredentials([]);
  await screen.findByText('4 requests');
});

test('The hash can be copied; a development build says that it has none.', async () => {
  const hash = 'ab'.repeat(32);
  const { unmount } = open({ about }, hash);
  expect(await screen.findByText(hash)).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Copy build hash' })).toBeTruthy();
  expect(screen.getByRole('heading', { name: 'Version 1.2.3' })).toBeTruthy();
  unmount();
  open({ about });
  expect(await screen.findByText(/builds have no hash/)).toBeTruthy();
});

test.each([
  [0, '0 bytes'],
  [1, '1 byte'],
  [999, '999 bytes'],
  [1000, '1 kB'],
  [1250, '1.3 kB'],
])('%d bytes are %s', (bytes, text) => {
  expect(sizeText(bytes)).toBe(text);
});
