import { describe, expect, test } from 'vitest';
import { isLineTax, refusedFields } from '../../simulator/api/order-rules.ts';
import { sampleLine, sampleOrder } from './sample-order.ts';

describe('line tax', () => {
  test.each([
    // total, rate, tax: the documentation's accepted example, two real lines of public shops, a discount line.
    [2900, 2000, 483],
    [4000, 2000, 666],
    [1000, 1900, 160],
    [-1000, 2000, -167],
    [0, 2000, 0],
  ])('accepts %i at %i with %i', (total, rate, tax) => {
    expect(isLineTax(total, rate, tax)).toBe(true);
  });

  test.each([
    // Refused by Klarna in a public log of the WooCommerce plugin (krokedil).
    [495, 700, 41],
    [2900, 2000, 485],
    [2900, 2000, 481],
    [2900, 2000, Number.NaN],
  ])('refuses %i at %i with %i', (total, rate, tax) => {
    expect(isLineTax(total, rate, tax)).toBe(false);
  });

  test('the tolerance is one minor unit either way', () => {
    expect([482, 483, 484, 485].map((tax) => isLineTax(2900, 2000, tax))).toEqual([false, true, true, false]);
  });
});

describe('orders', () => {
  test('a correct order is not refused', () => {
    expect(refusedFields(sampleOrder())).toEqual([]);
  });

  test('the line total is quantity × price − discount', () => {
    const line = sampleLine({ quantity: 2, total_discount_amount: 2900 });
    expect(refusedFields(sampleOrder({ order_lines: [line] }))).toEqual([]);
    expect(refusedFields(sampleOrder({ order_lines: [sampleLine({ quantity: 2 })] }))).toEqual([
      'order_lines[0].total_amount',
    ]);
  });

  test('the order tax is the sum of the line taxes, with a tolerance of one per line', () => {
    expect(refusedFields(sampleOrder({ order_tax_amount: 484 }))).toEqual([]);
    expect(refusedFields(sampleOrder({ order_tax_amount: 485 }))).toEqual(['order_tax_amount']);
  });

  test('the order total is exactly the sum of the lines', () => {
    expect(refusedFields(sampleOrder({ order_amount: 2901 }))).toEqual(['order_amount']);
  });

  test('the US tax is a separate line', () => {
    // Documented example: 20000 of goods and 1000 of sales tax are an order of 21000 with 1000 of tax.
    const goods = { name: 'Goods', quantity: 1, unit_price: 20_000, total_amount: 20_000 };
    const tax = { type: 'sales_tax', name: 'Tax', quantity: 1, unit_price: 1000, total_amount: 1000 };
    const order = {
      purchase_country: 'US',
      purchase_currency: 'USD',
      order_amount: 21_000,
      order_tax_amount: 1000,
      order_lines: [goods, tax],
    };
    expect(refusedFields(order)).toEqual([]);
    expect(refusedFields({ ...order, order_tax_amount: 0 })).toEqual(['order_tax_amount']);
    expect(refusedFields({ ...order, order_lines: [{ ...goods, tax_rate: 500 }, tax] })).toEqual([
      'order_lines[0].tax_rate',
    ]);
  });

  test('the recorded US order with discount and store credit is accepted', () => {
    // Recorded 2020-07-23, NA playground: sent with locale "en" and answered 200.
    const line = (type: string, quantity: number, unit_price: number) => ({
      name: type,
      type,
      quantity,
      unit_price,
      total_amount: quantity * unit_price,
    });
    const order = {
      purchase_country: 'US',
      purchase_currency: 'USD',
      locale: 'en',
      order_amount: 1412,
      order_tax_amount: 112,
      order_lines: [
        line('physical', 2, 500),
        line('shipping_fee', 1, 700),
        line('discount', 1, -100),
        line('sales_tax', 1, 112),
        line('store_credit', 1, -300),
      ],
    };
    expect(refusedFields(order)).toEqual([]);
  });

  test.each([
    ['purchase_currency', { purchase_currency: 'EUR' }],
    ['purchase_country', { purchase_country: 'JP', purchase_currency: 'JPY' }],
    ['locale', { locale: 'de-DE' }],
    ['order_lines', { order_lines: [] }],
    ['order_lines[0].name', { order_lines: [sampleLine({ name: '' })] }],
    ['order_lines[0].quantity', { order_lines: [sampleLine({ quantity: -1 })] }],
    ['order_lines[0].unit_price', { order_lines: [sampleLine({ unit_price: 200_000_001 })] }],
    ['order_lines[0].total_amount', { order_lines: [sampleLine({ total_amount: 29.5 })] }],
  ])('refuses %s', (field, changes) => {
    expect(refusedFields(sampleOrder(changes))).toEqual([field]);
  });

  test('country, currency and locale may be in lower case, as recorded', () => {
    expect(
      refusedFields(sampleOrder({ purchase_country: 'gb', purchase_currency: 'gbp', locale: 'en-gb' })),
    ).toEqual([]);
  });
});
