import { joinedText } from '../../language/text.ts';
import { explainRefusal } from '../refusals/explain-refusal.ts';
import { rule } from '../rule.ts';

/** Explains Klarna's answer to a pasted request, or an answer alone. A refusal is always a fail. */
export const klarnaAnswer = rule({
  id: 'klarna-answer',
  title: 'Klarna’s answer is not a refusal',
  severity: 'fail',
  about: 'pasted-body',
  needs: [],
  source: {
    says: 'Klarna’s documentation of its error codes, and refusals reported in public ([docs/refusals.md](refusals.md))',
  },
  judge({ answer, pasted }) {
    if (answer === undefined) return [];
    const operation = answer.operation ?? (pasted?.kind === 'order' ? 'create-order' : undefined);
    const { title, meaning, shopper, steps } = explainRefusal({ ...answer, operation });
    return [
      {
        outcome: 'fail',
        says: joinedText([title, meaning, ...(shopper === undefined ? [] : [shopper])], ' '),
        advice: joinedText(steps, ' '),
      },
    ];
  },
});
