import { withoutTokens } from '../../lib/display/sensitivity.ts';
import type { ApiAnswer } from '../../lib/klarna/failure.ts';
import { counted, formatNumber, pageLanguage, t } from '../../lib/language/on-screen.ts';
import { CopyButton } from '../parts/CopyButton.tsx';
import { Field } from '../parts/Field.tsx';
import './failure-card.css';

/** What Klarna itself answered, under its own names, each to be copied. */
export function KlarnaAnswer({ answer }: { answer: ApiAnswer }) {
  const { status, contentType, bytes, durationMs, error_code, error_type, error_messages, correlation_id } =
    answer;
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
      </dl>
    </div>
  );
}

function Copyable({ name, value }: { name: string; value: string }) {
  const text = withoutTokens(value, pageLanguage());
  return <Field name={name} value={text} mono aside={<CopyButton what={name} text={text} />} />;
}
