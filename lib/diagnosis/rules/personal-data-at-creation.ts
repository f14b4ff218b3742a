import { t } from '../../language/t.ts';
import { isJsonObject } from '../calls/klarna-call.ts';
import { listPaths, personalPaths } from '../personal-data.ts';
import { rule } from '../rule.ts';
import { customerDataSource } from '../sources.ts';

/** Personal data in the body that creates or updates a session. */
export const personalDataAtCreation = rule({
  id: 'personal-data-at-creation',
  title: 'A session is created without personal data',
  severity: 'info',
  about: 'pasted-body',
  needs: ['pasted'],
  source: customerDataSource,
  judge({ pasted: { kind, body } }) {
    if (kind !== 'session' || !isJsonObject(body)) return [];
    const paths = personalPaths(body);
    if (paths.length === 0) return [{ outcome: 'pass', says: t`The body holds no personal data.` }];
    return [
      {
        outcome: 'info',
        says: t`The body holds personal data: ${listPaths(paths)}.`,
        advice: t`Klarna asks for it only once the shopper chose to pay with Klarna. Pass it to authorize instead, or make sure that this body is an update after that.`,
        ...(paths[0] !== undefined && { path: paths[0] }),
      },
    ];
  },
});
