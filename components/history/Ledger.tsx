import { allReads, noHistory } from '../../lib/inspector/history/history.ts';
import { type LedgerEntry, ledgerOf } from '../../lib/inspector/history/ledger.ts';
import { logWords } from '../../lib/inspector/history/ledger-text.ts';
import type { InspectorState } from '../../lib/inspector/state.ts';
import { t, translate } from '../../lib/language/on-screen.ts';
import { useNow } from '../hooks/use-now.ts';
import { Fold } from '../parts/Fold.tsx';
import { Section } from '../parts/Section.tsx';
import { Value } from '../parts/Value.tsx';
import { CopyForSupport, LedgerFacts } from './LedgerFacts.tsx';
import './ledger.css';

interface LedgerProps {
  state: Pick<InspectorState, 'history'>;
  onClear(): void;
}

/** Every failing call since the browser started, newest first. Nothing where none failed. */
export function Ledger({ state, onClear }: LedgerProps) {
  const entries = ledgerOf(allReads(state.history ?? noHistory));
  if (entries.length === 0) return null;
  return (
    <Section
      title={t`Failed calls`}
      count={entries.length}
      aside={
        <span class="row">
          <CopyForSupport entries={entries} words={t`Copy all for support`} />
          <button type="button" class="button" onClick={onClear}>{t`Clear history`}</button>
        </span>
      }
    >
      <ol class="ledger">
        {entries.map((entry) => (
          <li key={`${entry.session_id} ${entry.at}`}>
            <Fold summary={<LedgerLine entry={entry} />}>
              <LedgerFacts entry={entry} />
            </Fold>
          </li>
        ))}
      </ol>
    </Section>
  );
}

function LedgerLine({ entry }: { entry: LedgerEntry }) {
  const now = useNow(60_000);
  const { at, status, error_code, correlation_id, credential, log } = entry;
  return (
    <span class="ledger-line">
      <time class="mono quiet">{new Date(at).toISOString().slice(0, 19).replace('T', ' ')} UTC</time>
      <span class="bad">{status ?? t`no answer`}</span>
      {error_code !== undefined && <Value text={error_code} mono />}
      {correlation_id !== undefined && <Value text={correlation_id} mono />}
      <span class="muted">
        {credential !== undefined && (
          <>
            <Value text={credential} />
            {' · '}
          </>
        )}
        {translate(logWords(log, now))}
      </span>
    </span>
  );
}
