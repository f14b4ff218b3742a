import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diagnose } from '../../../../lib/diagnosis/diagnose.ts';
import { tellStory } from '../../../../lib/diagnosis/stories/tell-story.ts';
import { rendered } from '../../language/rendered.ts';
import { acceptedOrder, type WireLine, type WireOrder } from '../accepted-order.ts';
import { knownPasted } from '../example.ts';

const line = (fields: Partial<WireLine>): WireLine => ({
  name: 'Sample product',
  quantity: 1,
  unit_price: 10_000,
  total_amount: 10_000,
  tax_rate: 2500,
  total_tax_amount: 2000,
  ...fields,
});
const order = (order_lines: WireLine[], fields: Partial<WireOrder> = {}) => ({
  purchase_country: 'SE',
  purchase_currency: 'SEK',
  locale: 'sv-SE',
  order_amount: order_lines.reduce((sum, { total_amount }) => sum + total_amount, 0),
  order_tax_amount: order_lines.reduce((sum, { total_tax_amount = 0 }) => sum + total_tax_amount, 0),
  order_lines,
  ...fields,
});

const discount = (amount: number, fields: Partial<WireLine> = {}) =>
  line({
    type: 'discount',
    unit_price: amount,
    total_amount: amount,
    tax_rate: 0,
    total_tax_amount: 0,
    ...fields,
  });

describe('one mistake is told, and its correction passes all rules', () => {
  test.each([
    [
      'net-unit-price',
      'order_lines[0].unit_price',
      order([
        line({ quantity: 2, unit_price: 650, tax_rate: 2100, total_amount: 1573, total_tax_amount: 273 }),
      ]),
    ],
    [
      'net-lines',
      'order_lines[0].total_amount',
      order([line({ unit_price: 8000, total_amount: 8000 })], { order_amount: 10_000 }),
    ],
    [
      'two-rates',
      'order_lines[2].total_tax_amount',
      order([
        line({ unit_price: 5000, total_amount: 5000, tax_rate: 1900, total_tax_amount: 798 }),
        line({ unit_price: 5000, total_amount: 5000, tax_rate: 700, total_tax_amount: 327 }),
        line({
          type: 'shipping_fee',
          unit_price: 490,
          total_amount: 490,
          tax_rate: 1900,
          total_tax_amount: 52,
        }),
      ]),
    ],
    ['wrong-sign', 'order_lines[1].total_amount', order([line({}), discount(1000)], { order_amount: 9000 })],
    [
      'coupon-too-large',
      'order_lines[1].total_amount',
      order([line({}), discount(-15_000)], { order_amount: 0 }),
    ],
    [
      'discount-of-untaxed-goods',
      'order_lines[2].total_tax_amount',
      order([
        line({ unit_price: 20_000, total_amount: 20_000, tax_rate: 0, total_tax_amount: 0 }),
        line({ type: 'shipping_fee', unit_price: 5000, total_amount: 5000, total_tax_amount: 1000 }),
        discount(-10_000, { tax_rate: 2500 }),
      ]),
    ],
    [
      'line-without-tax',
      'order_lines[1].total_tax_amount',
      order(
        [line({}), line({ type: 'shipping_fee', unit_price: 700, total_amount: 700, total_tax_amount: 0 })],
        {
          order_tax_amount: 2140,
        },
      ),
    ],
    [
      'discount-per-piece',
      'order_lines[0].total_discount_amount',
      order([
        line({
          quantity: 3,
          unit_price: 1000,
          total_discount_amount: 100,
          total_amount: 2700,
          total_tax_amount: 540,
        }),
      ]),
    ],
    ['rounded-unit-price', 'order_lines[0].unit_price', order([line({ quantity: 3, unit_price: 3333 })])],
    ['rate-in-percent', 'order_lines[0].tax_rate', order([line({ tax_rate: 25 })])],
    ['rate-in-percent', 'order_lines[0].tax_rate', order([line({ tax_rate: 0.25 })])],
    ['tax-on-top', 'order_lines[0].total_tax_amount', order([line({ total_tax_amount: 2500 })])],
    [
      'tax-of-one-piece',
      'order_lines[0].total_tax_amount',
      order([line({ quantity: 4, unit_price: 2500, total_tax_amount: 500 })]),
    ],
    [
      'major-units',
      'order_lines[0].unit_price',
      order([line({ unit_price: 19.9, total_amount: 19.9, total_tax_amount: 3.98 })]),
    ],
  ])('%s', (kind, path, body) => {
    const story = tellStory(body);
    expect([story?.kind, story?.path]).toEqual([kind, path]);
    expect(tellStory({ ...body, ...story?.corrected })).toBeUndefined();
    const found = rendered(diagnose(knownPasted({ ...body, ...story?.corrected })));
    expect(found.filter(({ outcome }) => outcome === 'fail' || outcome === 'warn')).toEqual([]);
  });

  test('and the single sums point to it', () => {
    const body = order([line({ tax_rate: 25 })]);
    const found = rendered(diagnose(knownPasted(body)));
    expect(found.filter(({ outcome }) => outcome === 'fail').map(({ rule }) => rule)).toEqual([
      'order-story',
    ]);
    expect(found.find(({ rule }) => rule === 'line-tax')).toMatchObject({
      outcome: 'info',
      advice: 'One mistake explains the sums: see `order-story`, with the corrected lines.',
    });
  });

  test('and what it changes is listed', () => {
    const body = order([line({ quantity: 3, unit_price: 3333 })]);
    const story = diagnose(knownPasted(body)).find(({ rule }) => rule === 'order-story');
    expect(story).toMatchObject({
      outcome: 'warn',
      correction: {
        changes: [
          { path: 'order_lines[0].quantity', from: 3, to: 1 },
          { path: 'order_lines[0].unit_price', from: 3333, to: 3334 },
          { path: 'order_lines[0].total_amount', from: 10_000, to: 3334 },
          { path: 'order_lines[0].total_tax_amount', from: 2000, to: 667 },
          { path: 'order_lines[1].quantity', from: 3, to: 2 },
          { path: 'order_lines[1].total_amount', from: 10_000, to: 6666 },
          { path: 'order_lines[1].total_tax_amount', from: 2000, to: 1333 },
        ],
      },
    });
  });
});

describe('nothing is told', () => {
  test.each([
    [
      'of a line without tax, whose rate may be wrong as well',
      order([line({}), line({ total_tax_amount: 0 })]),
    ],
    ['of a sum that no mistake gives', order([line({ total_tax_amount: 1234 })])],
    ['of two mistakes', order([line({ tax_rate: 25 }), line({ quantity: 3, unit_price: 3000 })])],
    ['of an amount that may belong to a missing line', order([line({})], { order_amount: 10_490 })],
    ['of a quantity that is no whole number', order([line({ quantity: 0.5, unit_price: 20_000 })])],
    ['of no lines', order([])],
  ])('%s', (_, body) => {
    expect(tellStory(body)).toBeUndefined();
    const told = diagnose(knownPasted(body)).filter(({ rule }) => rule === 'order-story');
    expect(told.filter(({ about }) => about === 'pasted-body')).toEqual([]);
  });

  test('of an accepted order', () => {
    fc.assert(
      fc.property(acceptedOrder, (body) => {
        expect(tellStory(body)).toBeUndefined();
      }),
    );
  });
});

/** Mistakes that shops make, on any accepted order; `undefined` where an order has no place for one. */
const mistakes: Record<string, (body: WireOrder) => WireOrder | undefined> = {
  'rate-in-percent': (body) => ({
    ...body,
    order_lines: body.order_lines.map((each) => ({
      ...each,
      ...(each.tax_rate !== undefined && { tax_rate: each.tax_rate / 100 }),
    })),
  }),
  'major-units': (body) => ({
    ...body,
    order_amount: body.order_amount / 100,
    order_tax_amount: body.order_tax_amount / 100,
    order_lines: body.order_lines.map((each) => ({
      ...each,
      unit_price: each.unit_price / 100,
      total_amount: each.total_amount / 100,
      ...(each.total_tax_amount !== undefined && { total_tax_amount: each.total_tax_amount / 100 }),
      ...(each.total_discount_amount !== undefined && {
        total_discount_amount: each.total_discount_amount / 100,
      }),
    })),
  }),
  'wrong-sign': (body) => ({
    ...body,
    order_lines: body.order_lines.map((each) =>
      each.type === 'discount'
        ? { ...each, unit_price: -each.unit_price, total_amount: -each.total_amount }
        : each,
    ),
  }),
  'net-unit-price': (body) => ({
    ...body,
    order_lines: body.order_lines.map((each) =>
      each.total_discount_amount === undefined && each.tax_rate
        ? { ...each, unit_price: Math.round((each.unit_price * 10_000) / (10_000 + each.tax_rate)) }
        : each,
    ),
  }),
};

test.each(Object.entries(mistakes))(
  'whatever the order, what is told of %s has a correction that passes, and the amount that is charged stays',
  (_, mistake) => {
    fc.assert(
      fc.property(acceptedOrder, (accepted) => {
        const body = mistake(accepted);
        const story = body && tellStory(body);
        if (body === undefined || story === undefined) return;
        const corrected = { ...body, ...story.corrected };
        expect(tellStory(corrected)).toBeUndefined();
        const inMinorUnits = story.kind === 'major-units' ? 100 : 1;
        expect(corrected.order_amount).toBe(Math.round(body.order_amount * inMinorUnits));
        const found = diagnose(knownPasted(corrected)).filter(({ rule }) => /^(?:order|line)-t/.test(rule));
        expect(found.filter(({ outcome }) => outcome === 'fail' || outcome === 'warn')).toEqual([]);
      }),
    );
  },
);
