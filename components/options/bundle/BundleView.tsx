import { useMemo } from 'preact/hooks';
import { detectedSessions } from '../../../lib/detection/detected-session.ts';
import { readSnapshot } from '../../../lib/display/read-snapshot.ts';
import { preciseTime } from '../../../lib/display/time-ago.ts';
import { ledgerEntry } from '../../../lib/inspector/history/ledger.ts';
import { describeShapeProblem } from '../../../lib/klarna/session-problems.ts';
import { formatTime, t, translate } from '../../../lib/language/on-screen.ts';
import type { Bundle, BundledCall } from '../../../lib/sharing/bundle.ts';
import { bundledFinding } from '../../../lib/sharing/open-bundle.ts';
import { FindingsList } from '../../findings/FindingsList.tsx';
import { LedgerFacts } from '../../history/LedgerFacts.tsx';
import { useView, ViewContext } from '../../hooks/view-context.ts';
import { Boundary } from '../../parts/Boundary.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { Section } from '../../parts/Section.tsx';
import { Sentence } from '../../parts/Sentence.tsx';
import { Value } from '../../parts/Value.tsx';
import { EvidenceTable } from '../../session/Evidence.tsx';
import { BundleSession } from './BundleSession.tsx';
import './bundle.css';
import '../../sdk/sdk-calls.css';
import '../../history/ledger.css';

/** What another developer saw, as of the moment in which it was saved. */
export function BundleView({ bundle }: { bundle: Bundle }) {
  const view = useView();
  const { savedAt, session_id, snapshot, findings, detections } = bundle;
  const then = useMemo(() => ({ ...view, now: () => savedAt }), [view, savedAt]);
  const read = snapshot && readSnapshot(snapshot);
  const [seen] = detectedSessions(detections);
  const currency = read?.kind === 'session' ? read.session.purchase_currency : undefined;
  return (
    <ViewContext.Provider value={then}>
      <Boundary part="support bundle" about={bundle}>
        <article class="bundle stack loose" aria-label={t`Support bundle`} data-session-id={session_id}>
          <Origin bundle={bundle} />
          <BundleFailures bundle={bundle} />
          {read?.kind === 'wrong-shape' && (
            <Notice tone="warn" title={t`The answer is not a payment session`}>
              <p class="small">{translate(describeShapeProblem(read.problem))}</p>
            </Notice>
          )}
          {findings.length > 0 && (
            <FindingsList
              findings={findings.map(bundledFinding)}
              currency={currency}
              placeOf={() => undefined}
            />
          )}
          {snapshot && <BundleSession snapshot={snapshot} />}
          {seen && (
            <Section title={t`Seen in`} count={seen.detections.length}>
              <EvidenceTable session={seen} />
            </Section>
          )}
          <BundleCalls calls={bundle.calls} />
        </article>
      </Boundary>
    </ViewContext.Provider>
  );
}

/** That this is a file's word: anybody could have written it. */
function Origin({ bundle: { savedAt, extension, browser, session_id } }: { bundle: Bundle }) {
  const saved = formatTime(savedAt, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <Notice tone="plain" icon="lock" title={t`From a file`}>
      <p class="small">
        <Sentence
          text={t`Session \`${session_id}\`, saved ${saved} with version ${extension} in ${'{browser}'}. Values are masked as in the file. You have not read this session from Klarna.`}
          parts={{ browser }}
        />
      </p>
    </Notice>
  );
}

/** The recorded calls of Klarna's library, as far as they are in a bundle: without arguments. */
function BundleCalls({ calls }: { calls: readonly BundledCall[] }) {
  if (calls.length === 0) return null;
  return (
    <Section title={t`SDK calls`} count={calls.length}>
      <ol class="sdk-calls-list">
        {calls.map(({ index, of, at, method, facts, outcome }) => (
          <li key={index} class={of === undefined ? 'sdk-call' : 'sdk-call callback'}>
            <span class="sdk-call-line">
              <time class="mono quiet">{translate(preciseTime(at))}</time>
              <code class="sdk-call-method">{method}</code>
              {facts.map(({ name, value, bad }) => (
                <span key={name} class={bad ? 'sdk-call-fact bad' : 'sdk-call-fact muted'}>
                  {name} <Value text={value} mono />
                </span>
              ))}
              {(outcome === 'threw' || outcome === 'rejected') && (
                <span class="sdk-call-fact bad">{outcome === 'threw' ? t`threw` : t`rejected`}</span>
              )}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** Why the last read gave no session, and every failing call as Klarna's support asks for it. */
function BundleFailures({ bundle: { explanation, ledger } }: { bundle: Bundle }) {
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
