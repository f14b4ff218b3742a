import { maskedSecret } from '../../lib/display/sensitivity.ts';
import { amountText } from '../../lib/klarna/money.ts';
import type { PaymentSession } from '../../lib/klarna/session.ts';
import { formatTime, pageLanguage, translate } from '../../lib/language/on-screen.ts';
import { Field } from '../parts/Field.tsx';

const texts = ['intent', 'acquiring_channel', 'design'] as const;
const tokens = ['client_token', 'authorization_token'] as const;

/**
 * The session's single values under their wire names; formatted, and quieter as they came. The head above has the paths
 * of those that it shows: a path stands once.
 */
export function SessionFields({ session }: { session: PaymentSession }) {
  const { order_amount, order_tax_amount, purchase_currency, expires_at } = session;
  const money = (minor: number | null | undefined) =>
    typeof minor === 'number' ? translate(amountText(minor, purchase_currency)) : minor;
  return (
    <dl class="fields">
      <Field name="status" at="status" value={session.status} />
      <Field
        name="order_amount"
        at="order_amount"
        path={typeof order_amount === 'number' ? undefined : 'order_amount'}
        value={money(order_amount)}
        raw={rawNumber(order_amount)}
      />
      <Field
        name="order_tax_amount"
        path="order_tax_amount"
        value={money(order_tax_amount)}
        raw={rawNumber(order_tax_amount)}
      />
      {texts.map((name) => (
        <Field key={name} name={name} path={name} value={session[name]} />
      ))}
      <Field name="expires_at" at="expires_at" value={localTime(expires_at)} raw={expires_at ?? undefined} />
      {tokens.map((name) => {
        const token = session[name];
        const shown = token ? maskedSecret(token, pageLanguage()) : token;
        return <Field key={name} name={name} path={name} value={shown} mono />;
      })}
    </dl>
  );
}

function rawNumber(minor: number | null | undefined): string | undefined {
  return typeof minor === 'number' ? String(minor) : undefined;
}

/** "24 Nov, 07:14", in the time zone of this computer; as it came where it is no date. */
function localTime(iso: string | null | undefined): string | null | undefined {
  const time = iso ? Date.parse(iso) : Number.NaN;
  if (Number.isNaN(time)) return iso;
  return formatTime(time, { dateStyle: 'medium', timeStyle: 'short' });
}
