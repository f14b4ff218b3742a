// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { scanExchange } from '../../../../lib/detection/sources/scan-exchange.ts';
import { joinedFlightChunks } from '../../../../lib/detection/text/flight-chunks.ts';
import { scannedDocument } from '../scans.ts';
import { klarnaToken, sampleId } from '../tokens.ts';

const token = klarnaToken();
const row = `5:["$","$L6",null,{"clientToken":"${token}"}]\n`;

/** The stream cut at an index, as the server writes it. */
function page(cut: number): string {
  return [row.slice(0, cut), row.slice(cut)]
    .map((chunk) => `<script>self.__next_f.push(${JSON.stringify([1, chunk])})</script>`)
    .join('');
}

describe('a page that is streamed in pieces', () => {
  it.each([
    '',
    'self.__next_f.push([1,"',
    'self.__next_f.push([1,"a"])',
    'self.__next_f.push([0])self.__next_f.push([1,"\\x"',
  ])('has nothing to join in %o', (text) => {
    expect(joinedFlightChunks(text)).toBeUndefined();
  });

  it.each([40, 45, 130, 200, 500, 700])('shows a token that is cut at %i', (cut) => {
    document.body.innerHTML = page(cut);
    const { detections } = scannedDocument(document, 1);
    expect(detections).toMatchObject([
      { session_id: sampleId, client_token: token, place: 'inline scripts → __next_f → clientToken' },
    ]);
    const answer = {
      url: 'https://shop.example/checkout',
      method: 'GET',
      responseBody: page(cut),
      seenAt: 1,
    };
    expect(scanExchange(answer).detections).toMatchObject([{ session_id: sampleId }]);
  });

  it('is read script by script where there is one piece', () => {
    document.body.innerHTML = page(row.length).replace(/<script>[^<]*<.script>$/, '');
    expect(scannedDocument(document, 1).detections).toMatchObject([
      { place: 'inline script 1 → clientToken' },
    ]);
  });
});
