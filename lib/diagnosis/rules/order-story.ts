import { refusedFieldsOf } from '../../klarna/refusal-message.ts';
import { t } from '../../language/text.ts';
import type { Correction, Verdict } from '../finding.ts';
import { bodyOf, type Known } from '../known.ts';
import { rule } from '../rule.ts';
import { apiDescription } from '../sources.ts';
import { type CorrectedOrder, type SentOrder, sentOrder, takesOff, withLines } from '../stories/story.ts';
import { type ToldStory, tellStory } from '../stories/tell-story.ts';

/** Before the single sums: one mistake that explains them all, with the corrected lines. */
export const orderStory = rule({
  id: 'order-story',
  title: 'No single mistake explains wrong sums of the order',
  severity: 'fail',
  about: 'session',
  needs: ['session'],
  appliesToBodies: true,
  source: {
    ...apiDescription,
    says: 'Klarna’s rules for the sums of an order, which the corrected order passes',
  },
  judge(known): Verdict[] {
    const body = bodyOf(known);
    const story = tellStory(body) ?? refusedSurcharge(known, sentOrder(body));
    if (story === undefined) return [];
    const { outcome, path, says, advice, corrected } = story;
    return [{ outcome, says, advice, path, correction: correctionOf(sentOrder(body), corrected) }];
  },
});

/** A discount above zero in an order whose sums are right: only Klarna's refusal of that line shows that it is wrong. */
function refusedSurcharge({ answer }: Known, order: SentOrder): ToldStory | undefined {
  const refused = refusedFieldsOf(answer?.error.error_messages ?? []).map(({ path }) => path);
  const line = order.lines.find(
    (each) =>
      takesOff(each) &&
      each.total > 0 &&
      refused.some((path) =>
        new RegExp(`^order_lines\\[${each.index}\\]\\.(?:unit_price|total_amount)$`).test(path),
      ),
  );
  if (line === undefined) return undefined;
  return {
    kind: 'refused-surcharge',
    outcome: 'fail',
    path: `order_lines[${line.index}].total_amount`,
    says: t`Line ${line.index + 1}: a line of type \`${line.type ?? ''}\` must not add to the order, and this one adds ${line.total}.`,
    advice: t`What adds to the order is a line of type \`surcharge\`. If it should take off, send its amounts below zero.`,
    corrected: withLines(order, new Map([[line.index, [{ ...line.fields, type: 'surcharge' }]]])),
  };
}

/** The corrected fields to copy, and what is different in them. */
function correctionOf(sent: SentOrder, corrected: CorrectedOrder): Correction {
  const names = ['order_amount', 'order_tax_amount'] as const;
  const amounts = names.filter((name) => corrected[name] !== undefined);
  return {
    fields: {
      ...Object.fromEntries(amounts.map((name) => [name, corrected[name]])),
      order_lines: corrected.order_lines,
    },
    changes: [
      ...names
        .filter((name) => sent[name] !== corrected[name])
        .map((name) => ({ path: name, from: sent[name], to: corrected[name] })),
      ...lineChanges(sent, corrected),
    ],
  };
}

/** Line by line; lines that were split are compared with the line that they come from. */
function lineChanges(sent: SentOrder, { order_lines }: CorrectedOrder): Correction['changes'] {
  const extra = order_lines.length - sent.order_lines.length;
  const changes: Correction['changes'][number][] = [];
  let at = 0;
  for (const line of sent.order_lines) {
    const next = order_lines[at];
    const isSplit =
      extra > 0 &&
      order_lines[at + 1]?.name === line.name &&
      next !== line &&
      !sent.order_lines.includes(order_lines[at + 1] ?? {});
    for (const corrected of isSplit ? [next, order_lines[at + 1]] : [next]) {
      for (const name of Object.keys(corrected ?? {})) {
        if (line[name] !== corrected?.[name])
          changes.push({ path: `order_lines[${at}].${name}`, from: line[name], to: corrected?.[name] });
      }
      at += 1;
    }
  }
  return changes;
}
