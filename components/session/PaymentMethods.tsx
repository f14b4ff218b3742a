import type { PaymentSession } from '../../lib/klarna/session.ts';
import { t } from '../../lib/language/on-screen.ts';
import { Section } from '../parts/Section.tsx';
import { Value } from '../parts/Value.tsx';
import './payment-methods.css';

/** The payment method categories that Klarna offers for the session. */
export function PaymentMethods({ session, title }: { session: PaymentSession; title: string }) {
  const categories = session.payment_method_categories ?? [];
  return (
    <Section title={title} count={categories.length}>
      {categories.length === 0 ? (
        <p class="empty">
          {t`Klarna offers no payment method here. This depends on country, currency, amount and the account’s contract.`}
        </p>
      ) : (
        <ul class="payment-methods">
          {categories.map((category, index) => {
            const at = `payment_method_categories[${index}]`;
            return (
              <li key={index} class="payment-method">
                {category?.name ? <Value text={category.name} path={`${at}.name`} /> : null}
                {category?.identifier ? (
                  <span class="quiet">
                    <Value text={category.identifier} path={`${at}.identifier`} mono />
                  </span>
                ) : null}
                {!category?.name && !category?.identifier && <span class="quiet">{t`no name`}</span>}
              </li>
            );
          })}
        </ul>
      )}
    </Section>
  );
}
