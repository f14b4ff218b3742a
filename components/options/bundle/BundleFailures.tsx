import { ledgerEntry } from '../../../lib/inspector/history/ledger.ts';
import { t } from '../../../lib/language/on-screen.ts';
import type { Bundle } from '../../../lib/sharing/bundle.ts';
import { LedgerFacts } from '../../history/LedgerFacts.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { Section } from '../../parts/Section.tsx';
import { Value } from '../../parts/Value.tsx';
import '../../history/ledger.css';

/** Why the last read gave no session, and every failing call as Klarna's support asks for it. */
export function BundleFailures({ bundle: { explanation, ledger } }: { bundle: Bundle }) {
  return (
    <>
      {explanation && (
        <Notice tone="bad" title={explanation.title}>
          <ul class="dash-list small">
            {explanation.causes.map((cause) => (
              <li key={cause}>
                <Value text={cause} />
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {ledger.length > 0 && (
        <Section title={t`Failed calls`} count={ledger.length}>
          <ol class="ledger">
            {ledger.map((failed) => (
              <li key={failed.failedAt}>
                <LedgerFacts entry={ledgerEntry(failed)} />
              </li>
            ))}
          </ol>
        </Section>
      )}
    </>
  );
}
