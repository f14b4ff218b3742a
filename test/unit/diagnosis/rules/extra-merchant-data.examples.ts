import { knownSession, type RuleExamples } from '../example.ts';

const content_type = 'application/vnd.klarna.internal.emd-v2+json';
const known = (shipping_method: string) =>
  knownSession({
    attachment: { content_type, body: JSON.stringify({ other_delivery_address: [{ shipping_method }] }) },
  });

export const extraMerchantDataExamples: RuleExamples = {
  passes: { what: 'a parcel that the shopper picks up', known: known('pick-up point') },
  fails: { what: 'the shop’s own code of a shipping method', known: known('flatrate_flatrate') },
};
