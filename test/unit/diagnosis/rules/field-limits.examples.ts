import { knownBody, knownSession, type RuleExamples } from '../example.ts';

export const fieldLimitsExamples: RuleExamples = {
  passes: {
    what: 'an address and a date of birth',
    known: knownSession({
      billing_address: { email: 'shopper@sample.example', phone: '+46 70 123 45 67', country: 'SE' },
      customer: { date_of_birth: '1978-12-31' },
    }),
  },
  fails: {
    what: 'a reference of 68 characters, an empty `image_url`, a color without `#`, and a list for an object',
    known: knownBody({
      order_lines: [{ name: 'Sample product', reference: 'r'.repeat(68), image_url: '' }],
      options: { color_text: 'FF9900' },
      customer: [{ type: 'person' }],
    }),
  },
};
