import { clockTime } from '../../lib/inspector/time-ago.ts';
import { serverName } from '../../lib/klarna/api-server.ts';
import type { Snapshot } from '../../lib/klarna/snapshot.ts';
import { CopyButton } from '../parts/CopyButton.tsx';
import { Field } from '../parts/Field.tsx';
import { Section } from '../parts/Section.tsx';

/** The read itself: from where, when, how long. */
export function ReadFacts({ snapshot }: { snapshot: Snapshot }) {
  const { server, credential, readAt, durationMs, bytes, correlation_id } = snapshot;
  return (
    <Section title="Read">
      <dl class="fields">
        <Field name="server" value={serverName(server)} />
        <Field name="credential" value={credential} />
        <Field
          name="answer"
          value={`${clockTime(readAt)} · ${Math.round(durationMs)} ms · ${bytes.toLocaleString('en')} bytes`}
        />
        {correlation_id !== undefined && (
          <Field
            name="correlation id"
            value={correlation_id}
            mono
            aside={<CopyButton what="correlation id" text={correlation_id} />}
          />
        )}
      </dl>
    </Section>
  );
}
