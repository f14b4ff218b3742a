import { afterEach, describe, expect, test } from 'vitest';
import { isOpen } from '../../../lib/diagnosis/summary.ts';
import { disclosureOf, maskedJson } from '../../../lib/display/shown-value.ts';
import { ledgerEntry } from '../../../lib/inspector/history/ledger.ts';
import { ledgerText } from '../../../lib/inspector/history/ledger-text.ts';
import { type InspectorEvent, initialState, inspect } from '../../../lib/inspector/state.ts';
import { english } from '../../../lib/language/language.ts';
import { pageLanguage, setLanguage, translate } from '../../../lib/language/on-screen.ts';
import { render } from '../../../lib/language/render.ts';
import { makeBundle } from '../../../lib/sharing/make-bundle.ts';
import { sessionFactsOf } from '../../../lib/sharing/session-facts.ts';
import { shareables } from '../../../lib/sharing/shareable.ts';
import {
  answerOf,
  authorizedBody,
  clientToken,
  demoKey,
  failedOf,
  foundSession,
  now,
  sessionId,
  snapshotOf,
} from '../components/sample.ts';
import { speakMarked } from '../language/marked.ts';
import { rendered } from '../language/rendered.ts';

afterEach(() => setLanguage(english));

/** Refused in words that hold a token: it is masked, with its length. */
const failed = failedOf({
  kind: 'session-not-found',
  answer: answerOf({
    status: 404,
    error_code: 'NOT_FOUND',
    error_messages: [`No session for ${clientToken}`],
  }),
});

/** A session with something to say in every part: findings, a failure with causes, calls, masks. */
const events: readonly InspectorEvent[] = [
  { type: 'page-opened', url: 'https://shop.example/checkout', at: now - 60_000 },
  { type: 'findings', findings: foundSession() },
  { type: 'searched', searched: [], klarnaLibrary: true },
  { type: 'credentials-listed', credentials: [demoKey] },
  { type: 'history-listed', records: [], at: now - 50_000 },
  { type: 'read-started', session_id: sessionId, credential: demoKey, at: now - 30_000 },
  {
    type: 'read-ended',
    session_id: sessionId,
    result: {
      kind: 'snapshot',
      snapshot: snapshotOf({ ...authorizedBody, order_amount: 123_456_700, locale: 5 }),
    },
  },
  { type: 'read-started', session_id: sessionId, credential: demoKey, at: now - 10_000 },
  { type: 'read-ended', session_id: sessionId, result: { kind: 'failed', failed } },
  {
    type: 'recorded',
    startedAt: now - 40_000,
    record: {
      dropped: 0,
      calls: [
        {
          index: 0,
          method: 'Klarna.Payments.load',
          at: now - 39_000,
          arguments: [{ payment_method_category: 'pay_later' }],
        },
      ],
    },
  },
];
const state = events.reduce(inspect, initialState());

function shared() {
  const [session] = state.sessions;
  if (session === undefined) throw new Error('No session was found.');
  return shareables({
    state,
    session,
    credential: demoKey,
    saved: { at: now, extension: '1.2.3', browser: 'Chrome 143' },
  });
}

/** Each of them with the text that leaves. */
function written(): Record<string, string> {
  return Object.fromEntries(
    shared().map(({ fileName, write }) => {
      const made = write();
      return [fileName, made.kind === 'clear' ? made.text : `held back: ${rendered(made.paths).join()}`];
    }),
  );
}

describe('where another language is spoken', () => {
  test('everything that is handed on is the same English, to the last character', () => {
    const inEnglish = written();
    expect(Object.values(inEnglish).join('\n')).toContain('€1,234,567.00');
    speakMarked();
    expect(written()).toEqual(inEnglish);
  });

  test('what is on screen about it is not', () => {
    speakMarked();
    for (const { title, about } of shared()) {
      expect(translate(about)).toMatch(/^‹.*›$/);
      expect(translate(title)).toMatch(/^‹.*›$|^(?:curl|HTTPie|Postman|Bruno)$/);
    }
  });

  test('an answer is copied with its masks in English', () => {
    const copied = () => maskedJson(authorizedBody, disclosureOf(authorizedBody, pageLanguage()));
    const inEnglish = copied();
    expect(inEnglish).toMatch(/\(5–9 characters\)/);
    speakMarked();
    expect(copied()).toBe(inEnglish);
  });

  test('a call is copied for Klarna’s support in English', () => {
    const text = () => ledgerText(ledgerEntry(failed), now);
    const inEnglish = text();
    expect(inEnglish).toContain('characters)');
    expect(inEnglish).toContain('Klarna’s log');
    speakMarked();
    expect(text()).toBe(inEnglish);
  });
});

test('findings that were made before a language was set are translated on screen and English in an export', () => {
  const [session] = state.sessions;
  if (session === undefined) throw new Error('No session was found.');
  const material = sessionFactsOf(state, session, now);
  const open = material.findings.filter(isOpen);
  const inEnglish = open.map(({ says }) => render(says, english));
  expect(inEnglish.length).toBeGreaterThan(0);
  speakMarked();
  for (const { says } of open) expect(translate(says)).toMatch(/^‹/);
  const bundle = makeBundle(material, { at: now, extension: '1.2.3', browser: 'Chrome 143' });
  expect(bundle.findings.filter(isOpen).map(({ says }) => says)).toEqual(inEnglish);
});
