import type { LookAlikeKind } from '../../detection/detection.ts';
import { t } from '../../language/t.ts';
import { describeLookAlike } from '../describe-look-alike.ts';
import { rule } from '../rule.ts';

/** Other products of Klarna's, with calls of their own. */
const products: ReadonlySet<LookAlikeKind> = new Set([
  'klarna-checkout-order',
  'hosted-payment-page-session',
  'klarna-network-payment-request',
  'klarna-session-token',
]);
/** Payment providers with an account of their own at Klarna. */
const providers: ReadonlySet<LookAlikeKind> = new Set([
  'braintree-client-token',
  'primer-client-token',
  'checkout-com-session',
  'adyen-session',
  'stripe-session',
]);

/** What stands in the page in place of a payment session, or beside it. */
export const wrongProduct = rule({
  id: 'wrong-product',
  title: 'The page uses Klarna Payments, and no other product in its place',
  severity: 'warn',
  about: 'page',
  needs: ['page'],
  source: { says: 'How each product’s ids and tokens look, in Klarna’s and the providers’ documentation' },
  judge({ page }) {
    const kinds = [...new Set(page.lookAlikes.map(({ kind }) => kind))];
    const others = kinds.filter((kind) => products.has(kind) || providers.has(kind));
    // A cut-off token or a shop's own token says nothing about the product.
    if (others.length === 0) {
      return page.sessionIds.length > 0 ? [{ outcome: 'pass', says: t`Only Klarna Payments was seen.` }] : [];
    }
    const alone = page.sessionIds.length === 0;
    return others.flatMap((kind) => {
      const row = describeLookAlike(kind);
      return [
        {
          outcome: alone ? ('warn' as const) : ('info' as const),
          says: `${row.title}: ${row.what}`,
          advice: alone ? row.why : t`${row.why} It stands beside a payment session here.`,
        },
      ];
    });
  },
});
