import { t } from '../../language/text.ts';
import { attachmentProblems } from '../fields/attachment-problems.ts';
import { bodyOf } from '../known.ts';
import { fieldsOf } from '../order.ts';
import { rule } from '../rule.ts';

/** Klarna refuses data that does not follow its schema as `attachment.attachment`. */
export const extraMerchantData = rule({
  id: 'extra-merchant-data',
  title: '`attachment.body` is a string that contains JSON by Klarna’s schema for extra merchant data',
  severity: 'fail',
  about: 'session',
  needs: ['session'],
  appliesToBodies: true,
  source: {
    says: 'Klarna’s attachment schema: packages, types, enumerations and times of extra merchant data (EMD)',
    url: 'https://docs.klarna.com/api/attachment-schema/',
  },
  judge(known) {
    const body = fieldsOf(bodyOf(known));
    if (body.attachment === undefined || body.attachment === null) return [];
    const problems = attachmentProblems(body);
    if (problems.length > 0) return problems;
    return [{ outcome: 'pass', says: t`The attachment follows Klarna’s schema.`, path: 'attachment' }];
  },
});
