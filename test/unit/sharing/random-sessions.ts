import fc from 'fast-check';
import type { DetectedSession } from '../../../lib/detection/detected-session.ts';
import { detectedSessions } from '../../../lib/detection/detected-session.ts';
import type { Detection } from '../../../lib/detection/detection.ts';
import { diagnose } from '../../../lib/diagnosis/diagnose.ts';
import { explainFailure } from '../../../lib/diagnosis/failures/explain-failure.ts';
import { nothingKnown } from '../../../lib/diagnosis/known.ts';
import { readSnapshot } from '../../../lib/display/read-snapshot.ts';
import type { Json } from '../../../lib/display/shown-value.ts';
import { type KnownValue, knownValuesIn } from '../../../lib/sharing/known-value.ts';
import type { SavedWith, SessionFacts } from '../../../lib/sharing/session-facts.ts';
import { answerOf, failedOf, now, sessionId, snapshotOf, tokenFor } from '../components/sample.ts';

export const saved: SavedWith = { at: now, extension: '1.2.3', browser: 'Chrome 143' };

/** What people are called, live and type: ordinary, with stray space, with everything that encodings change. */
const personalText = fc.oneof(
  fc.constantFrom(
    'Mathilda',
    'O’Neill-Åström',
    'mathilda@quintessa.example',
    '+49 157 99988877',
    '1987-06-05',
  ),
  fc.constantFrom(
    ' Ann & "Bob" <x>',
    'a_b*c|d@e.example',
    'Straße 1/2 #3?',
    '10115',
    'SW1A 1AA',
    '\tBerlin \n',
  ),
  fc.constantFrom(
    'Sample',
    'Sample Street',
    'shopper1@sample.example',
    '1970-01-01',
    '+46000000000',
    'sample',
  ),
  fc.constantFrom('order_lines', 'Order', 'session', 'document', 'Findings', 'characters', 'playground'),
  fc.string({ minLength: 0, maxLength: 12 }),
  fc.string({ unit: 'grapheme', minLength: 4, maxLength: 12 }),
);

/** What shops send in fields that are about nobody, sometimes with what is about somebody in it. */
const openText = (personal: string) =>
  fc.oneof(
    fc.constantFrom('Battery', 'Sweatshirt', 'https://shop.example/p?sid={session.id}&email=x%40y.example'),
    fc.constantFrom(
      personal,
      `for ${personal}!`,
      JSON.stringify({ to: personal }),
      encodeURIComponent(personal.toWellFormed()),
      Buffer.from(`to ${personal}`).toString('base64'),
      `https://shop.example/${encodeURIComponent(personal.toWellFormed())}/?q=${encodeURIComponent(personal.toWellFormed())}`,
      tokenFor(sessionId),
    ),
    fc.string({ maxLength: 20 }),
  );

/** Bodies of sessions as Klarna may answer them, and as it may not. */
export const body: fc.Arbitrary<{ [key: string]: Json }> = fc
  .tuple(personalText, personalText, personalText)
  .chain(([name, email, street]) => {
    const open = fc.option(openText(name), { nil: null });
    const amount = fc.integer({ min: -100_000, max: 9_000_000 });
    const address = fc.record(
      {
        given_name: fc.constantFrom(name, ` ${name}`, ''),
        family_name: personalText,
        email: fc.constant(email),
        street_address: fc.constant(street),
        postal_code: personalText,
        city: personalText,
        phone: personalText,
        country: fc.constantFrom('DE', 'SE'),
        new_field: fc.oneof(personalText, fc.integer(), fc.boolean(), fc.constant(null)),
      },
      { requiredKeys: [] },
    );
    return fc.record(
      {
        status: fc.constantFrom('incomplete', 'complete'),
        purchase_country: fc.constantFrom('DE', 'SE'),
        purchase_currency: fc.constantFrom('EUR', 'SEK'),
        locale: fc.constant('de-DE'),
        order_amount: amount,
        order_tax_amount: amount,
        order_lines: fc.array(
          fc.record({
            name: open,
            reference: open,
            quantity: amount,
            total_amount: amount,
            product_url: open,
          }),
          { maxLength: 4 },
        ),
        customer: fc.record({ date_of_birth: personalText, type: fc.constant('person') }),
        billing_address: address,
        shipping_address: address,
        merchant_reference1: open,
        merchant_data: open,
        merchant_urls: fc.record({ confirmation: open }),
        client_token: fc.constant(tokenFor(sessionId)),
        authorization_token: fc.uuid(),
        unknown_field: open,
      },
      { requiredKeys: ['status', 'order_amount', 'client_token'] },
    );
  });

/** Everything that may be known of a session with this body, and which of it must not leave. */
export function materialOf(
  json: { [key: string]: Json },
  place: string,
): { material: SessionFacts; known: KnownValue[] } {
  const snapshot = snapshotOf(json);
  const read = readSnapshot(snapshot);
  const failed = failedOf({
    kind: 'session-not-found',
    answer: answerOf({ error_code: 'NOT_FOUND', error_messages: [place] }),
  });
  const call = {
    index: 0,
    method: 'Klarna.Payments.authorize',
    at: now,
    arguments: [{ payment_method_category: 'pay_later' }, { billing_address: json.billing_address ?? null }],
    outcome: {
      kind: 'returned' as const,
      value: { approved: true, authorization_token: json.authorization_token },
    },
  };
  return {
    material: {
      session: seenAt(place),
      snapshot,
      failed,
      explanation: explainFailure(failed),
      findings: diagnose({
        ...nothingKnown,
        snapshot,
        session: read.kind === 'session' ? read.session : undefined,
      }),
      ledger: [failed],
      calls: [call],
    },
    known: [...knownValuesIn(json), ...knownValuesIn({ client_token: tokenFor(sessionId) })],
  };
}

function seenAt(place: string): DetectedSession {
  const detection: Detection = {
    session_id: sessionId,
    client_token: tokenFor(sessionId),
    source: 'network',
    place: place.slice(0, 500),
    seenAt: now,
  };
  const [session] = detectedSessions([detection]);
  if (session === undefined) throw new Error('The sample token names another session.');
  return session;
}
