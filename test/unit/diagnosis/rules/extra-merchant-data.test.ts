import { describe, expect, test } from 'vitest';
import { extraMerchantData } from '../../../../lib/diagnosis/rules/extra-merchant-data.ts';
import { type MerchantDataType, merchantData } from '../../../../lib/klarna/fields/extra-merchant-data.ts';
import { rendered } from '../../language/rendered.ts';
import { knownBody, words } from '../example.ts';

const content_type = 'application/vnd.klarna.internal.emd-v2+json';
const judge = (attachment: unknown) => words(extraMerchantData, knownBody({ order_amount: 1, attachment }));
const judgeData = (data: unknown) => judge({ content_type, body: JSON.stringify(data) });
const pass = ['pass attachment: The attachment follows Klarna’s schema.'];

test('a body without an attachment has nothing to check', () => {
  expect(judge(undefined)).toEqual([]);
  expect(judge(null)).toEqual([]);
});

/** In the manner of the samples in Klarna's "Extra merchant data for Klarna Payments". */
test.each([
  {
    customer_account_info: [
      { unique_account_identifier: 'a-1', account_registration_date: '2021-06-10T12:02Z' },
    ],
  },
  {
    payment_history_full: [
      {
        unique_account_identifier: 'a-1',
        number_paid_purchases: 5,
        payment_option: 'non klarna credit',
        total_amount_paid_purchases: 412_134.5,
        date_of_first_paid_purchase: '',
        date_of_last_paid_purchase: '2022-05-11T12:43:56Z',
      },
    ],
  },
  { payment_history_simple: [{ unique_account_identifier: 'a-1', paid_before: true }] },
  {
    air_reservation_details: [
      {
        itinerary: [
          { departure: 'AMS', arrival: 'LHR', carrier: 'KL', segment_price: 2000, passenger_id: [1, 2] },
        ],
        passengers: [{ id: 1, title: '', first_name: 'Sample', last_name: 'Person' }],
        insurance: [{ insurance_type: 'cancellation_travel' }],
      },
    ],
  },
  { trip_reservation_details: [{ trip_passengers: [{ id: 1, main_passenger: 'true' }], min_age: '21' }] },
  { customer_tokens: [{ avg_order_value: 10_000, avg_purchase_frequency_interval: 'MONTH' }] },
  {
    other_delivery_address: [
      { shipping_method: 'unregistered box', shipping_type: 'express', street_number: '', country: null },
    ],
  },
])('%j follows the schema', (data) => {
  expect(judgeData(data)).toEqual(pass);
});

describe('the attachment itself', () => {
  test.each([
    [
      { body: '{}' },
      'fail attachment.content_type: `attachment.content_type` is missing. Klarna requires it.',
    ],
    [
      { content_type: 'application/json', body: 'no JSON' },
      'warn attachment.content_type: `attachment.content_type` is not a content type of Klarna.',
    ],
    [{ content_type }, 'fail attachment.body: `attachment.body` is missing. Klarna requires it.'],
    [{ content_type, body: "{'a':1}" }, 'fail attachment.body: `attachment.body` is not valid JSON.'],
    [
      { content_type, body: JSON.stringify('{"event":[]}') },
      'fail attachment.body: `attachment.body` is encoded as JSON twice.',
    ],
    [
      { content_type, body: '[{"event":[]}]' },
      'fail attachment.body: `attachment.body` does not contain a JSON object.',
    ],
  ])('%j', (attachment, expected) => {
    expect(judge(attachment)).toEqual([expected]);
  });

  test('an object in place of the string is judged by what is in it', () => {
    const other_delivery_address = [{ shipping_method: 'dhl' }];
    expect(judge({ content_type, body: { other_delivery_address } })).toHaveLength(1);
  });
});

describe('the data', () => {
  test.each([
    [{ event: {} }, '`event` in `attachment.body` is an object, but Klarna documents a list.'],
    [{ event: [[]] }, '`event[0]` in `attachment.body` is a list, but Klarna documents an object.'],
    [
      { event: [{ access_controlled_venue: 1 }] },
      '`event[0].access_controlled_venue` in `attachment.body` is a number, but Klarna documents a boolean.',
    ],
    [
      { event: [{ start_time: '2026-07-26 20:45:00' }] },
      '`event[0].start_time` in `attachment.body` is not a time of the form that Klarna documents.',
    ],
    [
      { customer_account_info: [{ account_registration_date: '2021-06-10T12:02:21+02:00' }] },
      '`customer_account_info[0].account_registration_date` in `attachment.body` is not a time of the form that Klarna documents.',
    ],
    [
      { customer_account_info: [{ unique_account_identifier: 12 }] },
      '`customer_account_info[0].unique_account_identifier` in `attachment.body` is a number, but Klarna documents a string.',
    ],
    [
      { customer_account_info: [{ unique_account_identifier: 'x'.repeat(256) }] },
      '`customer_account_info[0].unique_account_identifier` in `attachment.body` has 256 characters, but Klarna documents at most 255.',
    ],
    [
      { air_reservation_details: [{ itinerary: [{ departure: 'Amsterdam' }] }] },
      '`air_reservation_details[0].itinerary[0].departure` in `attachment.body` has 9 characters, but Klarna documents 3.',
    ],
    [
      { marketplace_seller_info: [{ number_of_trades: 1.5 }] },
      '`marketplace_seller_info[0].number_of_trades` in `attachment.body` is not a whole number.',
    ],
    [
      { other_delivery_address: [{ shipping_method: 'Store Pick-Up' }] },
      '`other_delivery_address[0].shipping_method` in `attachment.body` has a value that Klarna’s schema for extra merchant data (EMD) does not have.',
    ],
    [
      { other_delivery_address: [{ phone: '1' }] },
      '`other_delivery_address[0].phone` in `attachment.body` is a field that Klarna’s schema for extra merchant data (EMD) does not allow.',
    ],
  ])('%j', (data, expected) => {
    expect(judgeData(data)).toEqual([`fail attachment.body: ${expected}`]);
  });

  test('the words that Klarna takes are in the advice', () => {
    const body = JSON.stringify({ other_delivery_address: [{ shipping_method: 'flatrate' }] });
    const verdicts = rendered(extraMerchantData.check(knownBody({ attachment: { content_type, body } })));
    expect(verdicts).toMatchObject([
      {
        advice: 'Klarna documents `store pick-up`, `pick-up point`, `registered box`, `unregistered box`.',
      },
    ]);
    expect(JSON.stringify(verdicts)).not.toContain('flatrate');
  });

  test('a package that the schema does not have is information', () => {
    expect(judgeData({ purchase_history_full: [{}] })).toEqual([
      'info attachment.body: `attachment.body` has `purchase_history_full`, which Klarna’s schema does not have.',
    ]);
  });
});

/** A value that follows a type. */
function rightValue(type: MerchantDataType): unknown {
  switch (type.kind) {
    case 'string':
      return 'x'.repeat(type.maxLength ?? 1);
    case 'number':
      return 1.5;
    case 'integer':
      return 1;
    case 'boolean':
      return false;
    case 'time':
      return '2026-11-24T15:00';
    case 'words':
      return type.words[0];
    case 'list':
      return [rightValue(type.items)];
    case 'object':
      return Object.fromEntries(
        Object.entries(type.fields).map(([name, field]) => [name, rightValue(field)]),
      );
    default:
      return type satisfies never;
  }
}

/** The same value with one leaf wrong, once for each leaf. */
function wrongValues(type: MerchantDataType): unknown[] {
  if (type.kind === 'list') return [{}, ...wrongValues(type.items).map((item) => [item])];
  if (type.kind !== 'object') return [type.kind === 'boolean' || type.kind === 'integer' ? 'x' : [1]];
  const right = Object.entries(type.fields).map(([name, field]) => [name, rightValue(field)] as const);
  return [
    [],
    ...Object.entries(type.fields).flatMap(([name, field]) =>
      wrongValues(field).map((wrong) => ({ ...Object.fromEntries(right), [name]: wrong })),
    ),
  ];
}

test.each(Object.entries(merchantData))(
  '%s: right values pass, and each wrong one has its finding',
  (name, type) => {
    expect(judgeData({ [name]: rightValue(type) })).toEqual(pass);
    for (const wrong of wrongValues(type)) {
      const said = judgeData({ [name]: wrong });
      expect(said).toHaveLength(1);
      expect(said[0]).toContain(`fail attachment.body: \`${name}`);
    }
  },
);
