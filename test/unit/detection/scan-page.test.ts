// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { PageScan } from '../../../lib/detection/detection.ts';
import { runAtOnce } from '../../../lib/detection/run-in-slices.ts';
import { type PageWindow, scanPage } from '../../../lib/detection/scan-page.ts';
import { scanPageGlobals } from '../../../lib/detection/scan-page-globals.ts';
import { klarnaToken, otherId, sampleId } from './tokens.ts';

const token = klarnaToken();
const look = (page: PageWindow = window) => PageScan.parse(runAtOnce(scanPage(page, 9)));

afterEach(() => {
  document.body.innerHTML = '';
  localStorage.clear();
  history.replaceState(null, '', '/');
  // biome-ignore lint/suspicious/noDocumentCookie: the test is about it
  document.cookie = 'klarnaClientToken=; max-age=0';
});

describe('a page without a session', () => {
  it('says what was looked through', () => {
    expect(look()).toMatchObject({ detections: [], lookAlikes: [], leakedKeys: [], klarnaLibrary: false });
    expect(look().searched.map(({ what }) => what)).toEqual([
      'address',
      'local-storage-key',
      'session-storage-key',
      'cookie',
      'element',
    ]);
  });

  it('that may use no storage is looked at all the same', () => {
    document.body.innerHTML = `<input id="kp" value="${token}">`;
    const refuse = {
      get: () => {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
    };
    const sandboxed: PageWindow = Object.defineProperties(
      { document, history, location, performance, top: 1, self: 1, localStorage, sessionStorage },
      { localStorage: refuse, sessionStorage: refuse, performance: refuse, history: refuse },
    );
    expect(look(sandboxed).detections).toMatchObject([{ place: 'input#kp' }]);
    expect(
      look(sandboxed)
        .searched.filter(({ skipped }) => skipped)
        .map(({ what }) => what),
    ).toEqual(['local-storage-key', 'session-storage-key']);
  });
});

describe('a page that keeps sessions in many places', () => {
  it('each place is told', () => {
    document.body.innerHTML = `<script src="https://x.klarnacdn.net/kp/lib/v1/api.js"></script>
      <script>window.klarna_payments_params = { client_token: "${token}" };</script>
      <input type="hidden" id="kp_client_token" value="${token}">`;
    localStorage.setItem('klarnaSessionId', otherId);
    // biome-ignore lint/suspicious/noDocumentCookie: the test is about it
    document.cookie = `klarnaClientToken=${token}`;
    history.replaceState({ usr: { clientToken: token } }, '', `/checkout?klarna_session_id=${otherId}`);

    expect(look().detections.map(({ source, place, session_id }) => [source, place, session_id])).toEqual([
      ['url', 'address → klarna_session_id', otherId],
      ['storage', 'localStorage.klarnaSessionId', otherId],
      ['cookie', 'cookie klarnaClientToken', sampleId],
      ['storage', 'history.state → usr.clientToken', sampleId],
      ['document', 'inline script 1 → client_token', sampleId],
      ['document', 'input#kp_client_token', sampleId],
    ]);
    expect(look().klarnaLibrary).toBe(true);
  });

  it('a frame names its origin', () => {
    document.body.innerHTML = `<input id="kp" value="${token}">`;
    const inner = {
      document,
      history,
      location,
      performance,
      localStorage,
      sessionStorage,
      top: {},
      self: {},
    };
    expect(look(inner).detections).toMatchObject([{ place: 'input#kp', frame: location.origin }]);
  });
});

describe('the globals of a page', () => {
  const page = (more: object = {}) => {
    const own = { location, length: 0, ...more };
    return Object.defineProperties(own, { top: { get: () => own }, self: { get: () => own } });
  };
  const globals = (more?: object) => {
    const window = page(more);
    return PageScan.parse(runAtOnce(scanPageGlobals({ ...window, top: 1, self: 1 }, 9)));
  };

  it('without a session are counted', () => {
    expect(globals()).toMatchObject({ detections: [], searched: [{ what: 'object' }], klarnaLibrary: false });
  });

  it('with a session are told by their path', () => {
    expect(
      globals({ klarna_payments_params: { client_token: token }, Klarna: { Payments: {} } }),
    ).toMatchObject({
      detections: [{ source: 'global', place: 'window.klarna_payments_params.client_token', seenAt: 9 }],
      klarnaLibrary: true,
    });
  });

  it('of on-site messaging are no library of payments', () => {
    expect(globals({ Klarna: { OnsiteMessaging: {} } }).klarnaLibrary).toBe(false);
  });

  it('in a frame of the same site carry its origin', () => {
    const frame = Object.assign(page({ state: { token } }), { document: {} });
    expect(globals({ length: 1, 0: frame }).detections).toContainEqual(
      expect.objectContaining({ place: 'window.state.token', frame: location.origin }),
    );
  });

  it('in a frame of another site are left alone', () => {
    const foreign = Object.defineProperty({}, 'document', {
      get: () => {
        throw new DOMException('Blocked a frame', 'SecurityError');
      },
    });
    expect(globals({ length: 1, 0: foreign }).detections).toEqual([]);
  });
});
