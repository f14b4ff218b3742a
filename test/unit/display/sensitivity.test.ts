import { expect, test } from 'vitest';
import { sensitivityOf } from '../../../lib/display/sensitivity.ts';

test.each([
  'given_name',
  'family_name',
  'email',
  'phone',
  'street_address',
  'street_address2',
  'postal_code',
  'date_of_birth',
  'last_four_ssn',
  'national_identification_number',
  'vat_id',
  'organization_registration_id',
  'attention',
  // These identify a shopper together with others.
  'title',
  'city',
  'gender',
  'organization_name',
])('%s is personal wherever it is.', (name) => {
  expect(sensitivityOf([name])).toBe('personal');
  expect(sensitivityOf(['unknown', 0, name])).toBe('personal');
  expect(sensitivityOf(['unknown', name, 'inside', 3])).toBe('personal');
});

test.each(['customer', 'attachment', 'billing_address', 'shipping_address', 'pickup_address', 'address'])(
  'Everything inside %s is personal, undocumented fields included.',
  (object) => {
    for (const name of ['type', 'country', 'region', 'content_type', 'body', 'new_field']) {
      expect(sensitivityOf([object, name])).toBe('personal');
      expect(sensitivityOf(['unknown', 0, object, 'new', 1, name])).toBe('personal');
    }
  },
);

test.each(['client_token', 'authorization_token'])('%s is secret wherever it is.', (name) => {
  expect(sensitivityOf([name])).toBe('secret');
  expect(sensitivityOf(['billing_address', 0, name, 'inside'])).toBe('secret');
});

test.each([
  [['order_lines', 0, 'type']],
  [['order_lines', 0, 'name']],
  [['purchase_country']],
  [['merchant_urls', 'confirmation']],
  [['payment_method_categories', 0, 'identifier']],
  [['country']],
  [['region']],
])('%j is open.', (path) => {
  expect(sensitivityOf(path)).toBe('open');
});
