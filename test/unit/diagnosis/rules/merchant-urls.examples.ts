import type { RuleExamples } from '../example.ts';
import { knownSession } from '../example.ts';

export const merchantUrlsExamples: RuleExamples = {
  passes: {
    what: 'addresses of a shop, with a placeholder',
    known: knownSession({
      merchant_urls: {
        confirmation: 'https://shop.sample-shop.se/thanks?session={session.id}',
        notification: 'https://shop.sample-shop.se/klarna',
      },
    }),
  },
  fails: {
    what: 'an address without https',
    known: knownSession({ merchant_urls: { push: 'http://shop.sample-shop.se/push' } }),
  },
};
