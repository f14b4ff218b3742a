import { t } from '../../language/text.ts';
import { rule } from '../rule.ts';

/** Klarna takes only JSON. Lists that a program printed are read, too, but are no request. */
export const validJson = rule({
  id: 'valid-json',
  title: 'A request body is valid JSON',
  severity: 'warn',
  about: 'pasted-body',
  needs: ['pasted'],
  source: { says: 'The syntax of JSON (RFC 8259)', url: 'https://www.rfc-editor.org/rfc/rfc8259' },
  judge({ pasted: { notation } }) {
    if (notation === undefined) return [{ outcome: 'pass', says: t`The body is valid JSON.` }];
    if (notation.name !== 'javascript' || notation.line === undefined) return [];
    return [
      {
        outcome: 'warn',
        says: t`The JSON that starts in line ${notation.line} is not valid.`,
        advice: t`If it was sent like this, Klarna cannot read it. Look for a comma too many, single quotes, names without quotes and comments.`,
      },
    ];
  },
});
