import { formattedNumber, type Text, verbatim } from '../language/text.ts';

/**
 * Decimal places of currencies, by ISO 4217. `Intl.NumberFormat` is not used: it gives the Hungarian forint no decimal
 * places, but Klarna uses two for it, as for all its currencies.
 */
const exponents: Record<string, number> = Object.fromEntries([
  ...'AUD CAD CHF CZK DKK EUR GBP HUF MXN NOK NZD PLN RON SEK USD'.split(' ').map((code) => [code, 2]),
  ...'JPY KRW ISK CLP VND XAF XOF XPF'.split(' ').map((code) => [code, 0]),
  ...'BHD JOD KWD OMR TND'.split(' ').map((code) => [code, 3]),
]);

/** Decimal places of a currency; two, as for all currencies of Klarna, if the code is unknown. */
export function currencyExponent(currency: string): number {
  return exponents[currency.toUpperCase()] ?? 2;
}

/** Converts minor units to an exact decimal: `majorUnits(-1490, 'EUR')` is `-14.90`. */
export function majorUnits(minor: number, currency: string): `${number}` {
  const exponent = currencyExponent(currency);
  const digits = String(Math.abs(minor)).padStart(exponent + 1, '0');
  const whole = digits.slice(0, digits.length - exponent);
  const fraction = exponent === 0 ? '' : `.${digits.slice(-exponent)}`;
  // The template type marks the string as a decimal number for Intl.
  return `${minor < 0 ? '-' : ''}${whole}${fraction}` as `${number}`;
}

/**
 * An amount for the screen, with its currency. Without a currency the minor units are shown as they came: a decimal
 * point would be a guess.
 */
export function amountText(minor: number, currency: string | null | undefined): Text {
  if (!currency || !/^[A-Za-z]{3}$/.test(currency)) return verbatim(String(minor));
  return exactAmount(minor, currency, { style: 'currency', currency: currency.toUpperCase() });
}

/** An amount without its currency, for columns that show the currency once. */
export function plainAmountText(minor: number, currency: string | null | undefined): Text {
  if (!currency || !/^[A-Za-z]{3}$/.test(currency)) return verbatim(String(minor));
  return exactAmount(minor, currency, { style: 'decimal' });
}

function exactAmount(minor: number, currency: string, style: Intl.NumberFormatOptions): Text {
  const digits = currencyExponent(currency);
  return formattedNumber(majorUnits(minor, currency), {
    ...style,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}

/** A tax rate in basis points for the screen: 1900 is "19 %". */
export function taxRateText(basisPoints: number): Text {
  return formattedNumber(basisPoints / 10_000, { style: 'percent', maximumFractionDigits: 2 });
}
