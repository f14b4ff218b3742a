// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { beginScan } from '../../../../lib/detection/scan.ts';
import { scanDocument } from '../../../../lib/detection/sources/scan-document.ts';
import { scannedDocument } from '../scans.ts';
import { base64, klarnaToken, otherId, sampleId } from '../tokens.ts';

const token = klarnaToken();
const scan = () => scannedDocument(document, 7);

beforeEach(() => {
  document.head.innerHTML = '';
  document.body.innerHTML = '';
});

describe('what is not in the document is not reported', () => {
  it('in an empty document, which is counted all the same', () => {
    expect(scan()).toMatchObject({ detections: [], lookAlikes: [], klarnaLibrary: false });
    expect(scan().searched).toContainEqual({ source: 'document', what: 'element', count: 3 });
  });

  it.each([
    ['null token', '<script>window.checkoutConfig={"klarna_kp":{"client_token":null}}</script>'],
    ['empty field', '<input id="kp_client_token" value="">'],
    ['CSRF field', `<input name="CSRFToken" value="${sampleId}">`],
    ['shopping session', `<klarna-placement data-shopping-session-id="${sampleId}"></klarna-placement>`],
    ['order id', `<div id="klarna-order" data-order-id="${sampleId}"></div>`],
    ['session of a shop', `<body data-session-id="${sampleId}"><p>klarna</p>`],
  ])('%s', (_, html) => {
    document.body.innerHTML = html;
    expect(scan().detections).toEqual([]);
  });
});

describe('a token in a document', () => {
  const json = JSON.stringify({ payment: { clientToken: token } });
  const attribute = json.replaceAll('"', '&quot;');
  it.each([
    ['hidden input', `<input type="hidden" id="kp_client_token" value="${token}">`, 'input#kp_client_token'],
    [
      'input with a name only',
      `<form id="pay"><input name="payment[token]" value="${token}"></form>`,
      'input[name="payment[token]"]',
    ],
    ['plain attribute', `<div id="klarna" data-token="${token}"></div>`, 'div#klarna[data-token]'],
    [
      'JSON attribute',
      `<div id="klarna" data-config="${attribute}"></div>`,
      'div#klarna[data-config] → payment.clientToken',
    ],
    [
      'attribute without id',
      `<main id="m"><div class="pay box" data-token="${token}"></div></main>`,
      'div.pay[data-token]',
    ],
    [
      'attribute of a nameless element',
      `<main id="m"><div data-token="${token}"></div></main>`,
      'main#m div[data-token]',
    ],
    [
      'script of the Web SDK',
      `<script async src="https://js.klarna.com/web-sdk/v1/klarna.js" data-client-token="${token}"></script>`,
      'script[data-client-token]',
    ],
    [
      'inline-script',
      `<script>var a = 1</script><script>var p = {"client_token":"${token}"}</script>`,
      'inline script 2 → client_token',
    ],
    [
      'JSON script',
      `<script type="application/json" id="__NEXT_DATA__">${json}</script>`,
      'script#__NEXT_DATA__ → payment.clientToken',
    ],
    ['textarea', `<textarea id="t">${token}</textarea>`, 'textarea#t'],
    ['comment', `<div id="c"><!-- ${token} --></div>`, 'comment in div#c'],
    ['text', `<pre id="p">${token}</pre>`, 'pre#p'],
    ['template', `<template><input id="kp" value="${token}"></template>`, 'input#kp'],
    ['link', `<a id="a" href="/pay#token=${token}">pay</a>`, 'a#a[href] → token'],
    ['frame address', `<iframe id="f" src="about:blank?token=${token}"></iframe>`, 'iframe#f[src] → token'],
    [
      'base64 attribute',
      `<div id="d" data-state="${base64(json)}"></div>`,
      'div#d[data-state] → decoded → payment.clientToken',
    ],
  ])('%s', (_, html, place) => {
    document.body.innerHTML = html;
    const { detections } = scan();
    expect(detections.map(({ session_id }) => session_id)).toContain(sampleId);
    expect(detections[0]).toEqual({
      session_id: sampleId,
      client_token: token,
      source: 'document',
      place,
      seenAt: 7,
    });
  });

  it('in the present value of a field, not only in its attribute', () => {
    document.body.innerHTML = `<input id="kp" value="${token}">`;
    const field = document.querySelector('input');
    if (field) field.value = klarnaToken(otherId);
    expect(scan().detections.map(({ session_id }) => session_id)).toEqual([sampleId, otherId]);
  });

  it('in open shadow roots, also one within another', () => {
    const host = document.createElement('div');
    document.body.append(host);
    const inner = document.createElement('div');
    host.attachShadow({ mode: 'open' }).append(inner);
    inner.attachShadow({ mode: 'open' }).innerHTML = `<input id="kp" value="${token}">`;
    expect(scan().detections).toMatchObject([{ session_id: sampleId, place: 'input#kp' }]);
  });

  it('in a frame of the same site, with its origin', () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    if (frame.contentDocument) frame.contentDocument.body.innerHTML = `<input id="kp" value="${token}">`;
    expect(scan().detections).toMatchObject([
      { session_id: sampleId, place: 'input#kp', frame: location.origin },
    ]);
  });
});

describe('a bare id in a document', () => {
  it.each([
    ['field', `<input name="klarna_session_id" value="${sampleId}">`, 'input[name="klarna_session_id"]'],
    ['attribute', `<div data-klarna-session-id="${sampleId}"></div>`, 'div[data-klarna-session-id]'],
    [
      'attribute of a Klarna element',
      `<div id="klarna-payments" data-session-id="${sampleId}"></div>`,
      'div#klarna-payments[data-session-id]',
    ],
    [
      'meta',
      `<meta name="klarna-session-id" content="${sampleId}">`,
      'meta[name="klarna-session-id"][content]',
    ],
    ['text', `<span id="klarna_session_id"> ${sampleId} </span>`, 'span#klarna_session_id'],
    [
      'frame',
      `<iframe id="f" data-src="https://js.klarna.com/eu/kp/1/main?sessionID=${sampleId}"></iframe>`,
      'iframe#f[data-src]',
    ],
  ])('%s', (_, html, place) => {
    document.body.innerHTML = html;
    expect(scan().detections).toEqual([{ session_id: sampleId, source: 'document', place, seenAt: 7 }]);
  });
});

describe('the look itself', () => {
  it.each([
    ['https://x.klarnacdn.net/kp/lib/v1/api.js', true],
    ['https://credit.klarnacdn.net/lib/v1/api.js', true],
    ['https://js.playground.klarna.com/web-sdk/v2/klarna.mjs', true],
    ['https://eu-library.klarnaservices.com/lib.js', false],
    ['https://shop.example/x.klarnacdn.net/kp/lib/v1/api.js', false],
  ])('says whether the library is there: %s', (src, expected) => {
    document.body.innerHTML = `<script src="${src}"></script>`;
    expect(scan().klarnaLibrary).toBe(expected);
  });

  it('gives control back between elements', () => {
    document.body.innerHTML = '<p></p>'.repeat(500);
    expect([...scanDocument(document, beginScan(0))].length).toBeGreaterThanOrEqual(500);
  });

  it.each(['attributes', 'getAttribute', 'localName', 'nodeType', 'parentElement', 'id', 'shadowRoot'])(
    'goes on behind a form that has a field called %s',
    (name) => {
      document.body.innerHTML = `<form id="a"><input name="${name}">${token}</form><input id="kp" value="${token}">`;
      expect(scan().detections).toContainEqual(expect.objectContaining({ place: 'input#kp' }));
    },
  );

  it('does not change the document', () => {
    document.body.innerHTML = `<div data-x="1"><input value="${token}"><template><b></b></template></div>`;
    const before = document.documentElement.outerHTML;
    scan();
    expect(document.documentElement.outerHTML).toBe(before);
  });
});
