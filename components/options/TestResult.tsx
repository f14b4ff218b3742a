import { explainFailure } from '../../lib/diagnosis/failures/explain-failure.ts';
import { t, translate } from '../../lib/language/on-screen.ts';
import type { CredentialTest } from '../../lib/messages/results.ts';

/** What a test says, and no more than it says. */
export function TestResult({ test }: { test: CredentialTest | 'interrupted' }) {
  if (test === 'interrupted') return <p>{t`The extension’s background worker did not answer. Try again.`}</p>;
  switch (test.kind) {
    case 'accepted':
      return (
        <p>
          <b class="ok">{t`Probably accepted.`}</b>{' '}
          {t`Klarna answered ${test.status} for a session id that cannot exist. A wrong credential gets 401.`}
        </p>
      );
    case 'refused':
      return (
        <p>
          <b class="bad">{t`Refused (401).`}</b>{' '}
          {t`Klarna does not know this credential on this server. Check region and environment first, then the user name and password.`}
        </p>
      );
    case 'inconclusive': {
      const { title, nextSteps } = explainFailure(test.failed);
      return (
        <p>
          <b>{t`No result.`}</b> {translate(title)}. {nextSteps[0] && translate(nextSteps[0])}
        </p>
      );
    }
    default:
      return test satisfies never;
  }
}
