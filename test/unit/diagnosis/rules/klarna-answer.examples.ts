import { knownPasted, knownText, type RuleExamples } from '../example.ts';

const line = { name: 'Sample product', quantity: 1, unit_price: 9000, total_amount: 9000 };
const order = { order_amount: 9000, order_lines: [line] };
const url = 'https://api.playground.klarna.com/payments/v1/authorizations/sample-token/order';
const answer = { error_code: 'INVALID_OPERATION', error_messages: ['Authorization token already consumed'] };

export const klarnaAnswerExamples: RuleExamples = {
  passes: { what: 'a request without an answer', known: knownPasted(order) },
  passesInSilence: true,
  fails: {
    what: 'an order that Klarna refused because its token was used',
    known: knownText(`POST ${url}\n${JSON.stringify(order)}\nHTTP/1.1 403\n${JSON.stringify(answer)}`),
  },
};
