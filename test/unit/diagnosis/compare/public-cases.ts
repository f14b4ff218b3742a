import type { DifferenceKind } from '../../../../lib/diagnosis/compare/difference-kind.ts';

/**
 * A refusal that was published: what is known of it, with values of our own in place of the shopper's. `authorized` is
 * what Klarna held, `order` what the shop sent. Where Klarna's answer was published, it is here word for word.
 */
export interface PublicCase {
  what: string;
  from: string;
  authorized: Record<string, unknown>;
  order: Record<string, unknown>;
  answer: string | undefined;
  named: [path: string, kind: DifferenceKind][];
}

const address = {
  given_name: 'Sample',
  family_name: 'Shopper',
  street_address: '1 Sample Street',
  postal_code: '1234 AB',
  city: 'Sampletown',
};
const line = (reference: string, quantity = 1) => ({
  reference,
  name: `Sample product ${reference}`,
  quantity,
  unit_price: 1000,
  total_amount: quantity * 1000,
});
const lines = (count: number) => Array.from({ length: count }, (_, place) => line(`S-${place + 1}`));
const withoutSpace = { ...address, postal_code: '1234AB' };

export const publicCases: PublicCase[] = [
  {
    what: 'the shipping address is left to the billing address, and a fee is added',
    from: 'krokedil/klarna-payments-for-woocommerce#1',
    authorized: { shipping_address: address, order_amount: 2000, order_lines: lines(2) },
    order: {
      shipping_address: { street_address: address.street_address },
      order_amount: 3000,
      order_lines: lines(3),
    },
    answer:
      'Not matching fields: [shipping_address.given_name, shipping_address.family_name, shipping_address.postal_code, shipping_address.city, order_amount, Incorrect number of items in the cart. Expected: 2, Actual: 3]',
    named: [
      ['shipping_address.given_name', 'missing'],
      ['shipping_address.family_name', 'missing'],
      ['shipping_address.postal_code', 'missing'],
      ['shipping_address.city', 'missing'],
      ['order_amount', 'value'],
      ['order_lines[2]', 'extra'],
    ],
  },
  {
    what: 'a plugin takes the space out of the post code after authorize',
    from: 'krokedil/klarna-payments-for-woocommerce#109',
    authorized: { billing_address: address, shipping_address: address },
    order: { billing_address: withoutSpace, shipping_address: withoutSpace },
    answer: 'Not matching fields: [billing_address.postal_code, shipping_address.postal_code]',
    named: [
      ['billing_address.postal_code', 'whitespace'],
      ['shipping_address.postal_code', 'whitespace'],
    ],
  },
  {
    what: 'a company’s name is in one shipping address and not in the other',
    from: 'krokedil/klarna-payments-for-woocommerce#132',
    authorized: {
      billing_address: address,
      shipping_address: { ...address, organization_name: 'Sample Ltd' },
    },
    order: { billing_address: address, shipping_address: address },
    answer: 'Not matching fields: [shipping_address.organization_name]',
    named: [['shipping_address.organization_name', 'missing']],
  },
  {
    what: 'a line is added between authorize and the order',
    from: 'krokedil/klarna-payments-for-woocommerce#169',
    authorized: { order_lines: lines(4) },
    order: { order_lines: [...lines(4), line('FEE')] },
    answer: 'Not matching fields: [Incorrect number of items in the cart. Expected: 4, Actual: 5]',
    named: [['order_lines[4]', 'extra']],
  },
  {
    what: 'a line has another quantity in the shop than at Klarna',
    from: 'krokedil/klarna-checkout-for-woocommerce#590',
    authorized: { order_lines: [line('S-1'), line('S-2', 2)] },
    order: { order_lines: [line('S-1'), line('S-2', 3)] },
    answer: undefined,
    named: [
      ['order_lines[1].quantity', 'value'],
      ['order_lines[1].total_amount', 'value'],
    ],
  },
  {
    what: 'a line of the shop is not found at Klarna at all, though the number is the same',
    from: 'krokedil/klarna-checkout-for-woocommerce#597, released with #598',
    authorized: { order_lines: [line('S-1'), line('S-2')] },
    order: { order_lines: [line('S-1'), { ...line('S-2'), reference: 'S-9' }] },
    answer: undefined,
    named: [['order_lines[1].reference', 'value']],
  },
  {
    what: 'street and city do not match',
    from: 'krokedil/klarna-checkout-for-woocommerce#605',
    authorized: { billing_address: address },
    order: { billing_address: { ...address, street_address: '2 Sample Street', city: 'SAMPLETOWN' } },
    answer: undefined,
    named: [
      ['billing_address.street_address', 'value'],
      ['billing_address.city', 'case'],
    ],
  },
];
