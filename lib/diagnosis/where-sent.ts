import { t } from '../language/t.ts';

/** Fields that Klarna asks for in some countries only (customer data requirements), and how that is said. */
const onlyIn: Readonly<Record<string, { countries: string; words: () => string }>> = {
  region: {
    countries: 'US AU CA MX',
    words: () => t`Klarna asks for \`region\` in the US and Australia only.`,
  },
  title: {
    countries: 'GB DE AT NL BE CH',
    words: () => t`Klarna knows titles in GB, DE, AT, NL, BE and CH only.`,
  },
  last_four_ssn: { countries: 'US', words: () => t`It is for the US only.` },
  national_identification_number: {
    countries: 'SE NO DK FI',
    words: () => t`It is for Sweden, Norway, Denmark and Finland only.`,
  },
};

/** In the US tax is a line of its own. */
const outsideUs: ReadonlySet<string> = new Set(['tax_rate', 'total_tax_amount']);

/** Why a field is not sent in a country; `undefined` where it may be, or the country is not known. */
export function whereSent(path: string, country: string | undefined): string | undefined {
  if (country === undefined) return undefined;
  const code = country.toUpperCase();
  const field = path.replace(/^.*\./, '');
  if (/^order_lines\[\d+\]\./.test(path)) {
    return code === 'US' && outsideUs.has(field) ? t`In the US tax is a line of its own.` : undefined;
  }
  if (!/^(billing_address|shipping_address|customer)\./.test(path)) return undefined;
  const rule = Object.hasOwn(onlyIn, field) ? onlyIn[field] : undefined;
  return rule === undefined || rule.countries.split(' ').includes(code) ? undefined : rule.words();
}
