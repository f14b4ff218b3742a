import type { DetectedSession } from '../../lib/detection/detected-session.ts';
import { withoutTokens } from '../../lib/display/sensitivity.ts';
import { pageLanguage, t } from '../../lib/language/on-screen.ts';
import { Field } from '../parts/Field.tsx';
import { Section } from '../parts/Section.tsx';

const claimNames = [
  'merchant_name',
  'environment',
  'region',
  'base_url',
  'purchase_country',
  'language',
  'order_amount',
] as const;

/** What the page's own client token says, without asking Klarna. */
export function TokenClaims({ session }: { session: DetectedSession }) {
  if (session.token === undefined) return null;
  const { claims } = session.token;
  return (
    <Section title={t`In the page’s client token`}>
      <dl class="fields">
        {claimNames.map((name) => {
          const claim = claims[name];
          return claim === undefined ? null : (
            <Field key={name} name={name} value={withoutTokens(String(claim), pageLanguage())} />
          );
        })}
      </dl>
    </Section>
  );
}
