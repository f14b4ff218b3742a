// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import type { Findings } from '../../../lib/detection/detection.ts';
import { scanExchange } from '../../../lib/detection/sources/scan-exchange.ts';
import { type IntegrationRow, integrations } from './integrations.ts';
import { scannedDocument, scannedGlobals, scannedStorage, scannedUrls } from './scans.ts';
import { base64, klarnaToken, sampleId } from './tokens.ts';

const token = klarnaToken();
const seenAt = 1;

/** The example with its values and encodings filled in. */
function filled(example: string): string {
  const values = example.replaceAll('{client_token}', token).replaceAll('{session_id}', sampleId);
  const opening = /\{(json|html|url|base64):/.exec(values);
  if (!opening) return values;
  const start = opening.index + opening[0].length;
  let end = start;
  for (let depth = 1; depth > 0; end++) {
    if (values[end] === '{') depth++;
    if (values[end] === '}') depth--;
  }
  const inner = values.slice(start, end - 1);
  const encoded = {
    json: JSON.stringify(inner).slice(1, -1),
    html: inner.replaceAll('"', '&quot;'),
    url: encodeURIComponent(inner),
    base64: base64(inner),
  }[opening[1] ?? ''];
  return values.slice(0, opening.index) + encoded + values.slice(end);
}

function scan({ where, example }: IntegrationRow): Findings {
  const text = filled(example);
  const exchange = { url: 'https://shop.example/api/session', method: 'POST', seenAt };
  const area = { length: 1, key: () => 'checkout', getItem: () => text };
  switch (where) {
    case 'html':
      document.body.innerHTML = text;
      return scannedDocument(document, seenAt);
    case 'answer':
      return scanExchange({ ...exchange, responseBody: text });
    case 'request':
      return scanExchange({ ...exchange, requestBody: text });
    case 'global':
      return scannedGlobals(JSON.parse(text), seenAt);
    case 'localStorage':
      return scannedStorage({ localStorage: area, cookie: '' }, seenAt);
    case 'sessionStorage':
      return scannedStorage({ sessionStorage: area, cookie: '' }, seenAt);
    case 'cookie':
      return scannedStorage({ cookie: `a=1; ${text}` }, seenAt);
    case 'address':
      return scannedUrls({ location: text }, seenAt);
    case 'resource':
      return scannedUrls({ location: 'https://shop.example/', resources: [text] }, seenAt);
    default:
      return where satisfies never;
  }
}

afterEach(() => {
  document.body.innerHTML = '';
});

describe('every integration shows its session and its place', () => {
  it.each(integrations.map((row) => [row.who, row] as const))('%s', (_, row) => {
    const { detections } = scan(row);
    expect([...new Set(detections.map(({ session_id }) => session_id))]).toEqual([sampleId]);
    expect(detections[0]?.place).toBe(row.place.replace('{session_id}', sampleId));
    expect(detections[0]?.client_token).toBe(row.example.includes('{client_token}') ? token : undefined);
  });

  it.each(integrations.map((row) => [row.who, row] as const))('%s, emptied, shows nothing', (_, row) => {
    const emptied = row.example.replaceAll('{client_token}', '').replaceAll('{session_id}', '');
    expect(scan({ ...row, example: emptied }).detections).toEqual([]);
  });
});
