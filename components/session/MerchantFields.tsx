import { withoutTokens } from '../../lib/display/sensitivity.ts';
import { disclosureOf, type Json, shownValue } from '../../lib/display/shown-value.ts';
import { jsonPath } from '../../lib/klarna/json-path.ts';
import type { PaymentSession } from '../../lib/klarna/session.ts';
import { pageLanguage, t } from '../../lib/language/on-screen.ts';
import { ExternalLink } from '../parts/ExternalLink.tsx';
import { Field } from '../parts/Field.tsx';
import { Section } from '../parts/Section.tsx';

/** What the shop wrote into the session for itself: references, data, addresses. */
export function MerchantFields({ session, body, wire }: MerchantFieldsProps) {
  const disclosure = disclosureOf(body, pageLanguage());
  const { secrets } = disclosure;
  const { merchant_reference1, merchant_reference2, merchant_data } = session;
  const urls = Object.entries(session.merchant_urls ?? {});
  const masked = (text: string | null | undefined) =>
    text ? withoutTokens(text, pageLanguage(), secrets) : text;
  return (
    <Section title={t`References and URLs`}>
      <dl class="fields">
        <Field
          name={wire ? 'merchant_reference1' : t`Reference 1`}
          path="merchant_reference1"
          value={masked(merchant_reference1)}
        />
        <Field
          name={wire ? 'merchant_reference2' : t`Reference 2`}
          path="merchant_reference2"
          value={masked(merchant_reference2)}
        />
        {(wire || merchant_data) && (
          <Field
            name={wire ? 'merchant_data' : t`Merchant data`}
            path="merchant_data"
            value={merchant_data && shownValue(merchant_data, ['merchant_data'], disclosure).text}
            mono
          />
        )}
        {urls.length === 0 && (
          <Field name={wire ? 'merchant_urls' : t`URLs`} value={session.merchant_urls && ''} />
        )}
        {urls.map(([key, url]) => {
          const path = jsonPath(['merchant_urls', key]);
          const text =
            typeof url === 'string'
              ? withoutTokens(url, pageLanguage(), secrets)
              : url === null
                ? null
                : String(url);
          return (
            <Field key={key} name={wire ? path : urlName(key)} path={path} value={text}>
              {text ? <ExternalLink url={text} path={path} /> : undefined}
            </Field>
          );
        })}
      </dl>
    </Section>
  );
}

interface MerchantFieldsProps {
  session: PaymentSession;
  /** The answer that the session was read from. Its tokens are masked wherever they turn up. */
  body: Json;
  /** Field names as on the wire. */
  wire: boolean;
}

/** "confirmation" → "Confirmation URL" */
function urlName(key: string): string {
  return t`${`${key.charAt(0).toUpperCase()}${key.slice(1)}`} URL`;
}
