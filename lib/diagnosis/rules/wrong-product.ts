import type { LookAlikeKind } from '../../detection/detection.ts';
import { joinedText, t } from '../../language/text.ts';
import { describeLookAlike } from '../describe-look-alike.ts';
import { rule } from '../rule.ts';

/** Other Klarna products, which have their own API calls. */
const products: ReadonlySet<LookAlikeKind> = new Set([
  'klarna-checkout-order',
  'hosted-payment-page-session',
  'klarna-network-payment-request',
  'klarna-session-token',
]);
/** Payment providers that have their own account at Klarna. */
const providers: ReadonlySet<LookAlikeKind> = new Set([
  'braintree-client-token',
  'primer-client-token',
  'checkout-com-session',
  'adyen-session',
  'stripe-session',
]);

/** Finds ids and tokens of other products, in place of a payment session or in addition to one. */
export const wrongProduct = rule({
  id: 'wrong-product',
  title: 'The page uses Klarna Payments, and not another product instead',
  severity: 'warn',
  about: 'page',
  needs: ['page'],
  source: { says: 'The form of each product’s ids and tokens in Klarna’s and the providers’ documentation' },
  judge({ page }) {
    const kinds = [...new Set(page.lookAlikes.map(({ kind }) => kind))];
    const others = kinds.filter((kind) => products.has(kind) || providers.has(kind));
    // A cut-off token or the shop's own token does not show which product is used.
    if (others.length === 0) {
      return page.sessionIds.length > 0
        ? [{ outcome: 'pass', says: t`Only Klarna Payments was found.` }]
        : [];
    }
    const alone = page.sessionIds.length === 0;
    return others.flatMap((kind) => {
      const row = describeLookAlike(kind);
      return [
        {
          outcome: alone ? ('warn' as const) : ('info' as const),
          says: joinedText([row.title, row.what], ': '),
          advice: alone ? row.why : t`${row.why} The page also has a payment session.`,
        },
      ];
    });
  },
});
