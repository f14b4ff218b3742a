import type { FailedRead } from '../../klarna/failure.ts';
import { joinedText, type Text, t } from '../../language/text.ts';
import { explainFailure, likelyCauses } from '../failures/explain-failure.ts';
import type { Known } from '../known.ts';
import { refusalOf } from '../refusals/explain-refusal.ts';
import { rule } from '../rule.ts';

/** Checks the last read of the session. If it failed: the most likely cause, and how to tell it from the next one. */
export const readSucceeds = rule({
  id: 'read-succeeds',
  title: 'The session can be read from Klarna',
  severity: 'fail',
  about: 'failure',
  needs: [],
  source: {
    says: 'Klarna’s error codes and messages, and recorded answers of its servers',
    url: 'https://docs.klarna.com/resources/developer-tools/error-handling/error-codes-and-messages-for-klarna-payments/',
  },
  judge({ failed, session, snapshot, credential, token, page }: Known) {
    if (failed === undefined) {
      return session === undefined ? [] : [{ outcome: 'pass', says: t`Klarna answered with the session.` }];
    }
    const facts = { claims: token?.claims, credential, previous: snapshot, lookAlikes: page?.lookAlikes };
    const { title, nextSteps } = explainFailure(failed, facts);
    const [likeliest] = likelyCauses(failed, facts);
    const documented = documentedMeaning(failed);
    return [
      {
        outcome: 'fail',
        says: joinedText(
          [
            joinedText([title, '.'], ''),
            ...(documented ? [documented] : []),
            ...(likeliest ? [likeliest.cause] : []),
            ...(likeliest?.observe ? [t`How to tell: ${likeliest.observe}`] : []),
          ],
          ' ',
        ),
        advice: joinedText(nextSteps.slice(0, 2), ' '),
      },
    ];
  },
});

/** What Klarna documents of an error code that the explanation of the failure only names. */
function documentedMeaning({ failure }: FailedRead): Text | undefined {
  if (failure.kind !== 'forbidden' && failure.kind !== 'unexpected-status') return undefined;
  const { error_code, error_messages, status } = failure.answer;
  if (error_code === undefined || error_code === 'MERCHANT_INACTIVE') return undefined;
  return refusalOf({ error: { error_code, error_messages }, status })?.meaning;
}
