import { isAuthorized } from '../../klarna/session.ts';
import { t } from '../../language/t.ts';
import type { Verdict } from '../finding.ts';
import { bodyOf, type Known } from '../known.ts';
import { rule } from '../rule.ts';
import { sessionDetails } from '../sources.ts';
import { type WhyEmpty, whyEmpty } from '../why-empty.ts';

/** Empty addresses are normal until the shopper has authorized, and strange afterwards. */
export const customerDetails = rule({
  id: 'customer-details',
  title: 'An authorized session holds the shopper’s billing address',
  severity: 'warn',
  about: 'session',
  needs: ['session'],
  source: sessionDetails,
  judge(known) {
    const { session, earlier } = known;
    if (!isAuthorized(session)) {
      return [
        { outcome: 'could-not-check', why: t`Klarna shares customer details only after authorization.` },
      ];
    }
    const empty = ['billing_address', 'shipping_address'].flatMap((path) => {
      const why = whyEmpty(path, { session, body: bodyOf(known), earlier });
      const counts = path === 'billing_address' || why?.kind === 'removed';
      return why === undefined || !counts ? [] : [finding(path, why)];
    });
    return empty.length > 0
      ? empty
      : [{ outcome: 'pass', says: [t`The billing address is there.`, ...copied(known)].join(' ') }];
  },
});

function finding(path: string, { kind }: WhyEmpty): Verdict {
  const says =
    kind === 'removed'
      ? t`The session is authorized, and its \`${path}\` was there before and is gone.`
      : kind === 'sent-empty'
        ? t`The session is authorized, and its \`${path}\` is there with nothing in it.`
        : t`The session is authorized, and its \`${path}\` is missing.`;
  return {
    outcome: 'warn',
    says,
    advice: t`Pass the address to \`Klarna.Payments.authorize\`, whole: what is passed later is merged into what was there. The order has to hold the same.`,
    path,
  };
}

/** Klarna fills a missing shipping address from the billing address; the copy is no mistake of the shop's. */
function copied({ session }: Known): string[] {
  const { billing_address, shipping_address } = session ?? {};
  if (!shipping_address || JSON.stringify(billing_address) !== JSON.stringify(shipping_address)) return [];
  return [t`The shipping address is the same: Klarna copies it where none is sent.`];
}
