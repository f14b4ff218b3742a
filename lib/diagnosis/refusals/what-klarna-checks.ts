import { type Text, t } from '../../language/text.ts';

/**
 * What Klarna documents that it checks of a field: "Tax handling", "Error codes and messages for Klarna Payments" and
 * the API description. By the path without the numbers of lines; the first row that fits counts.
 */
const rows: readonly [path: RegExp, checks: Text][] = [
  [/^order_amount$/, t`Klarna adds up the \`total_amount\` of all lines: \`order_amount\` must be that sum.`],
  [
    /^order_tax_amount$/,
    t`Klarna adds up the \`total_tax_amount\` of all lines: \`order_tax_amount\` must be that sum. In the US, it is the amount of the \`sales_tax\` line.`,
  ],
  [
    /^order_lines\[\]\.(?:total_amount|unit_price|quantity|total_discount_amount)$/,
    t`Klarna calculates \`quantity\` × \`unit_price\` − \`total_discount_amount\`: \`total_amount\` must be that. All include tax.`,
  ],
  [
    /^order_lines\[\]\.(?:total_tax_amount|tax_rate)$/,
    t`Klarna calculates the tax that \`total_amount\` contains at \`tax_rate\` (25 % is 2500): \`total_tax_amount\` may differ by 1.`,
  ],
  [
    /^order_lines\[\]\.(?:image_url|product_url)$/,
    t`Klarna takes an address of up to 1,024 characters. An empty text is refused: leave the field out.`,
  ],
  [
    /^order_lines\[\]\.reference$/,
    t`The API description allows 255 characters, but Klarna has refused more than 64.`,
  ],
  [
    /^order_lines/,
    t`Klarna checks that the lines are complete, have the right types and keep the limits of the API description.`,
  ],
  [
    /^purchase_currency$/,
    t`The currency must be one that the merchant account has for this country, on the host of its region.`,
  ],
  [
    /^purchase_country$/,
    t`The country must be one that Klarna offers to this merchant account, on the host of its region.`,
  ],
  [/^locale$/, t`The locale must have the form \`en-GB\`, and its country must be the \`purchase_country\`.`],
  [
    /^(?:billing|shipping)_address/,
    t`Klarna checks the format of each field of the address, for example of email, phone and postal code.`,
  ],
  [/^customer\.date_of_birth$/, t`Klarna takes the date as \`yyyy-mm-dd\`.`],
  [
    /^attachment/,
    t`\`attachment.body\` is a text that contains JSON: Klarna checks it against its schema for extra merchant data (EMD).`,
  ],
];

/** What Klarna documents that it checks of the field at a path; `undefined` if nothing is documented. */
export function whatKlarnaChecks(path: string): Text | undefined {
  const field = path.replace(/\[[^\]]*\]/g, '[]');
  return rows.find(([pattern]) => pattern.test(field))?.[1];
}
