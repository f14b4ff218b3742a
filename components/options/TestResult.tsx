import { explainFailure } from '../../lib/diagnosis/failures/explain-failure.ts';
import type { CredentialTest } from '../../lib/inspector/services.ts';

/** What a test says, and no more than it says. */
export function TestResult({ test }: { test: CredentialTest | 'interrupted' }) {
  if (test === 'interrupted') return <p>The extension’s background worker did not answer. Try again.</p>;
  switch (test.kind) {
    case 'accepted':
      return (
        <p>
          <b class="ok">Probably accepted.</b> Klarna answered {test.status} to a session id that cannot
          exist; a wrong credential gets 401.
        </p>
      );
    case 'refused':
      return (
        <p>
          <b class="bad">Refused (401).</b> Klarna does not know this credential on this server. Check region
          and environment first, then the user name and password.
        </p>
      );
    case 'inconclusive': {
      const { title, nextSteps } = explainFailure(test.failed);
      return (
        <p>
          <b>No result.</b> {title}. {nextSteps[0]}
        </p>
      );
    }
    default:
      return test satisfies never;
  }
}
