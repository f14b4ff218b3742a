import { clockTime } from '../../lib/display/time-ago.ts';
import { shownHeaders } from '../../lib/klarna/answer-headers.ts';
import { serverName } from '../../lib/klarna/api-server.ts';
import type { Snapshot } from '../../lib/klarna/snapshot.ts';
import { counted, formatNumber, t, translate } from '../../lib/language/on-screen.ts';
import { CopyButton } from '../parts/CopyButton.tsx';
import { Field } from '../parts/Field.tsx';
import { Section } from '../parts/Section.tsx';

/** The read itself: from where, when, how long. */
export function ReadFacts({ snapshot }: { snapshot: Snapshot }) {
  const { server, credential, readAt, durationMs, bytes, correlation_id, headers } = snapshot;
  return (
    <Section title={t`Read`}>
      <dl class="fields">
        <Field name={t`server`} value={serverName(server)} />
        <Field name={t`credential`} value={credential} />
        <Field
          name={t`answer`}
          value={[
            translate(clockTime(readAt)),
            `${formatNumber(Math.round(durationMs))} ms`,
            counted(bytes, 'byte'),
          ].join(' · ')}
        />
        {correlation_id !== undefined && (
          <Field
            name={t`correlation id`}
            value={correlation_id}
            mono
            aside={<CopyButton what={t`correlation id`} text={correlation_id} />}
          />
        )}
        {shownHeaders(headers).map(({ name, value }) => (
          <Field key={name} name={name} value={value} mono />
        ))}
      </dl>
    </Section>
  );
}
