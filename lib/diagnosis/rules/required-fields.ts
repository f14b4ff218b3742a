import { t } from '../../language/text.ts';
import type { Verdict } from '../finding.ts';
import { fieldsOf, lineFields } from '../order.ts';
import { rule } from '../rule.ts';
import { apiDescription } from '../sources.ts';

const ofOrder = ['purchase_country', 'purchase_currency', 'order_amount', 'order_lines'];
const ofLine = ['name', 'quantity', 'unit_price', 'total_amount'];

/** Only for request bodies: Klarna's answers may omit any field. */
export const requiredFields = rule({
  id: 'required-fields',
  title: 'A request body has the fields that Klarna requires',
  severity: 'fail',
  about: 'pasted-body',
  needs: ['pasted'],
  judgesValues: true,
  source: apiDescription,
  judge({ pasted: { kind, body, isExcerpt } }) {
    const fields = fieldsOf(body);
    const said = [
      ...missing(fields, isExcerpt ? [] : ofOrder).map((field) => missingInOrder(field, kind)),
      ...lineFields(fields).flatMap((line, index) =>
        missing(line, ofLine).map((field) => missingInLine(field, index)),
      ),
    ];
    return said.length > 0 ? said : [{ outcome: 'pass', says: t`All required fields are present.` }];
  },
});

function missing(fields: Readonly<Record<string, unknown>>, required: readonly string[]): string[] {
  return required.filter((field) => isNothing(fields[field]));
}

function isNothing(value: unknown): boolean {
  return (
    value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
  );
}

/** An update of a session may omit fields that do not change, and its body cannot be told from a creation. */
function missingInOrder(field: string, kind: 'session' | 'order'): Verdict {
  if (kind === 'order') {
    return {
      outcome: 'fail',
      says: t`\`${field}\` is missing.`,
      advice: t`Klarna requires it to create an order.`,
      path: field,
    };
  }
  return {
    outcome: 'info',
    says: t`\`${field}\` is missing.`,
    advice: t`Klarna requires it to create a session. An update may omit it.`,
    path: field,
  };
}

function missingInLine(field: string, index: number): Verdict {
  return {
    outcome: 'fail',
    says: t`Line ${index + 1}: \`${field}\` is missing.`,
    advice: t`Klarna requires \`name\`, \`quantity\`, \`unit_price\` and \`total_amount\` on every line.`,
    path: `order_lines[${index}].${field}`,
  };
}
