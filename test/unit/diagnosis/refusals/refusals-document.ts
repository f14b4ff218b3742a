import { authorizeAgain } from '../../../../lib/diagnosis/refusals/payments-refusals.ts';
import type { Refusal } from '../../../../lib/diagnosis/refusals/refusal.ts';
import { refusals } from '../../../../lib/diagnosis/refusals/refusals.ts';
import { operations } from '../../../../lib/klarna/operation.ts';
import { english } from '../../../../lib/language/language.ts';
import { render } from '../../../../lib/language/render.ts';

/** `docs/refusals.md`: every answer that has an explanation of its own. */
export function refusalsDocument(): string {
  const products = [...new Set(refusals.map(({ product }) => product))];
  return [
    '# Refusals',
    'How Klarna refuses a request, what each answer means, and what to do. An answer that is not listed here is shown as it came. A message is matched by its beginning; “any” also means none.',
    ...products.flatMap((product) => [
      `## ${product}`,
      ...refusals.filter((refusal) => refusal.product === product).map(section),
    ]),
  ]
    .join('\n\n')
    .concat('\n');
}

function section({
  statuses,
  error_code,
  message,
  meaning,
  steps,
  shopper,
  isRepeated,
  source,
}: Refusal): string {
  const from = source.url === undefined ? source.says : `[${source.says}](${source.url})`;
  const shoppers = operations.flatMap((operation) => {
    const sees = shopper?.[operation];
    return sees === undefined ? [] : [`- For the shopper, on ${operation}: ${render(sees, english)}`];
  });
  return [
    `### ${statuses.join(', ')} ${error_code}${message === undefined ? '' : `: ${message}`}`,
    render(meaning, english),
    [
      ...[...steps, ...(isRepeated ? [authorizeAgain] : [])].map((step) => `- ${render(step, english)}`),
      ...shoppers,
      `- Source: ${from}`,
    ].join('\n'),
  ].join('\n\n');
}
