import type { Known } from '../../../../lib/diagnosis/known.ts';
import { knownSession, knownText, type RuleExamples } from '../example.ts';

const order_lines = [
  { reference: 'S-1', name: 'Sample product', quantity: 1, unit_price: 9000, total_amount: 9000 },
];
const billing_address = { given_name: 'Sample', postal_code: '1234 AB' };
const authorized = { order_amount: 9000, order_lines, billing_address };

/** A session and the body of create order, as it would be pasted. */
export function knownOrder(session: Record<string, unknown>, order: unknown, answer = ''): Known {
  const { pasted, answer: refusal } = knownText(`${answer}\n${JSON.stringify(order)}`, 'order');
  return { ...knownSession(session), pasted, answer: refusal };
}

export const orderMatchesSessionExamples: RuleExamples = {
  passes: { what: 'the order as it was authorized', known: knownOrder(authorized, authorized) },
  fails: {
    what: 'the space in the post code is gone, and a line was added',
    known: knownOrder(authorized, {
      ...authorized,
      billing_address: { ...billing_address, postal_code: '1234AB' },
      order_lines: [
        ...order_lines,
        { reference: 'FEE', name: 'Sample fee', quantity: 1, unit_price: 0, total_amount: 0 },
      ],
    }),
  },
};
