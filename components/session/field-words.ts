import { t } from '../../lib/language/on-screen.ts';

/** The documented fields of a customer or an address in plain words. */
const documented: ReadonlyMap<string, () => string> = new Map([
  ['type', () => t`Type`],
  ['title', () => t`Title`],
  ['given_name', () => t`Given name`],
  ['family_name', () => t`Family name`],
  ['organization_name', () => t`Organization name`],
  ['attention', () => t`Attention`],
  ['street_address', () => t`Street address`],
  ['street_address2', () => t`Street address 2`],
  ['postal_code', () => t`Postal code`],
  ['city', () => t`City`],
  ['region', () => t`Region`],
  ['country', () => t`Country`],
  ['email', () => t`Email`],
  ['phone', () => t`Phone`],
  ['gender', () => t`Gender`],
  ['date_of_birth', () => t`Date of birth`],
  ['last_four_ssn', () => t`Last four ssn`],
  ['national_identification_number', () => t`National identification number`],
  ['organization_entity_type', () => t`Organization entity type`],
  ['organization_registration_id', () => t`Organization registration id`],
  ['vat_id', () => t`Vat id`],
]);

/** "given_name" → "Given name". A field that nobody documents keeps its own words. */
export function fieldWords(name: string): string {
  const words = name.replaceAll('_', ' ').replace(/(\D)(\d)$/, '$1 $2');
  return documented.get(name)?.() ?? words.charAt(0).toUpperCase() + words.slice(1);
}
