import { isAuthorized } from '../../klarna/session.ts';
import { joinedText, type Text, t } from '../../language/text.ts';
import type { Verdict } from '../finding.ts';
import { bodyOf, type Known } from '../known.ts';
import { rule } from '../rule.ts';
import { sessionDetails } from '../sources.ts';
import { type WhyEmpty, whyEmpty } from '../why-empty.ts';

/** Addresses are empty until the shopper authorizes. After that, an empty address is unexpected. */
export const customerDetails = rule({
  id: 'customer-details',
  title: 'An authorized session has the shopper’s billing address',
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
      : [
          {
            outcome: 'pass',
            says: joinedText([t`The session has a billing address.`, ...copied(known)], ' '),
          },
        ];
  },
});

function finding(path: string, { kind }: WhyEmpty): Verdict {
  const says =
    kind === 'removed'
      ? t`The session is authorized, but its \`${path}\` is missing. An earlier snapshot had it.`
      : kind === 'sent-empty'
        ? t`The session is authorized, but its \`${path}\` is empty.`
        : t`The session is authorized, but its \`${path}\` is missing.`;
  return {
    outcome: 'warn',
    says,
    advice: t`Pass the complete address to \`Klarna.Payments.authorize\`: Klarna merges later data into it. The order must have the same address.`,
    path,
  };
}

/** Klarna copies the billing address to a missing shipping address. This is not a mistake of the shop. */
function copied({ session }: Known): Text[] {
  const { billing_address, shipping_address } = session ?? {};
  if (!shipping_address || JSON.stringify(billing_address) !== JSON.stringify(shipping_address)) return [];
  return [t`The shipping address is the same. Klarna copies the billing address if none is sent.`];
}
