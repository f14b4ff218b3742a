import type { DetectedSession } from '../../lib/detection/detected-session.ts';
import { explainFailure, likelyCauses } from '../../lib/diagnosis/failures/explain-failure.ts';
import type { FailureFacts } from '../../lib/diagnosis/failures/likely-cause.ts';
import { withoutTokens } from '../../lib/display/sensitivity.ts';
import { shownHeaders } from '../../lib/klarna/answer-headers.ts';
import type { ApiAnswer, FailedRead } from '../../lib/klarna/failure.ts';
import { counted, formatNumber, pageLanguage, t, translate } from '../../lib/language/on-screen.ts';
import { CopyButton } from '../parts/CopyButton.tsx';
import { Field } from '../parts/Field.tsx';
import { Sentence } from '../parts/Sentence.tsx';
import { Value } from '../parts/Value.tsx';
import { FailureAction, type FailureActions } from './FailureAction.tsx';
import './failure-card.css';

interface FailureCardProps {
  session: DetectedSession;
  failed: FailedRead;
  /** What else is known, besides the session's token: it ranks the causes. */
  facts: Omit<FailureFacts, 'claims'>;
  actions: FailureActions;
}

/** Why a read gave no session, what Klarna said, and what to do. */
export function FailureCard({ session, failed, facts, actions }: FailureCardProps) {
  const known = { ...facts, claims: session.token?.claims };
  const { title, nextSteps } = explainFailure(failed, known);
  const causes = likelyCauses(failed, known);
  const answer = 'answer' in failed.failure ? failed.failure.answer : undefined;
  return (
    <div class="failure-card" data-failure={failed.failure.kind}>
      <h2>{translate(title)}</h2>
      {answer && <KlarnaAnswer answer={answer} />}
      <div class="failure-card-part">
        <h3>{t`What to do`}</h3>
        <ol class="numbered-list">
          {nextSteps.map(translate).map((step) => (
            <li key={step}>
              <Value text={step} />
            </li>
          ))}
        </ol>
      </div>
      <FailureAction kind={failed.failure.kind} actions={actions} />
      <div class="failure-card-part">
        <h3>{causes.length > 1 ? t`Possible causes, most likely first` : t`Cause`}</h3>
        <ul class="dash-list">
          {causes.map(({ cause, observe }, index) => (
            <li key={index}>
              <Value text={translate(cause)} />
              {observe && (
                <p class="quiet small">
                  <Sentence
                    text={t`How to tell: ${'{sign}'}`}
                    parts={{ sign: <Value text={translate(observe)} /> }}
                  />
                </p>
              )}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

/** What Klarna itself answered, under its own names, each to be copied. */
function KlarnaAnswer({ answer }: { answer: ApiAnswer }) {
  const {
    status,
    contentType,
    bytes,
    durationMs,
    error_code,
    error_type,
    error_messages,
    correlation_id,
    headers,
  } = answer;
  return (
    <div class="failure-card-part">
      <h3>{t`Klarna’s answer`}</h3>
      <dl class="fields">
        <Field
          name={t`Status`}
          value={[
            String(status),
            contentType || t`no content type`,
            counted(bytes, 'byte'),
            `${formatNumber(Math.round(durationMs))} ms`,
          ].join(' · ')}
        />
        {error_code !== undefined && <Copyable name="error_code" value={error_code} />}
        {error_type !== undefined && <Copyable name="error_type" value={error_type} />}
        {error_messages.map((message) => (
          <Copyable key={message} name="error_messages" value={message} />
        ))}
        {correlation_id !== undefined && <Copyable name="correlation_id" value={correlation_id} />}
        {shownHeaders(headers).map(({ name, value }) => (
          <Copyable key={name} name={name} value={value} />
        ))}
      </dl>
    </div>
  );
}

function Copyable({ name, value }: { name: string; value: string }) {
  const text = withoutTokens(value, pageLanguage());
  return <Field name={name} value={text} mono aside={<CopyButton what={name} text={text} />} />;
}
