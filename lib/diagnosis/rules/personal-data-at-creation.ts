import { refusedFieldsOf } from '../../klarna/refusal-message.ts';
import { t } from '../../language/text.ts';
import { isJsonObject } from '../calls/klarna-call.ts';
import { listPaths, personalPaths } from '../personal-data.ts';
import { rule } from '../rule.ts';
import { customerDataSource } from '../sources.ts';

/**
 * Finds personal data in the body that creates or updates a session. A field that Klarna refused is left out: there, its
 * value is what matters, not the time at which it is sent.
 */
export const personalDataAtCreation = rule({
  id: 'personal-data-at-creation',
  title: 'A session is created without personal data',
  severity: 'info',
  about: 'pasted-body',
  needs: ['pasted'],
  source: customerDataSource,
  judge({ pasted: { kind, body }, answer }) {
    if (kind !== 'session' || !isJsonObject(body)) return [];
    const personal = personalPaths(body);
    const refused = refusedFieldsOf(answer?.error.error_messages ?? []).map(({ path }) => path);
    const paths = personal.filter((path) => !refused.includes(path));
    if (personal.length > 0 && paths.length === 0) return [];
    if (paths.length === 0) return [{ outcome: 'pass', says: t`The body contains no personal data.` }];
    return [
      {
        outcome: 'info',
        says: t`The body contains personal data: ${listPaths(paths)}.`,
        advice: t`Klarna asks for it only after the shopper chooses to pay with Klarna. Pass it to \`authorize\`, or send it only in updates after that choice.`,
        ...(paths[0] !== undefined && { path: paths[0] }),
      },
    ];
  },
});
