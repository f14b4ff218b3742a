import type { Inspector } from '../../lib/inspector/inspector.ts';
import type { InspectorState } from '../../lib/inspector/state.ts';
import { t } from '../../lib/language/on-screen.ts';
import { CopyButton } from '../parts/CopyButton.tsx';
import { Section } from '../parts/Section.tsx';
import { EvidenceTable } from '../session/Evidence.tsx';
import { ReadBar } from '../session/ReadBar.tsx';
import { ServerConflicts } from '../session/ServerConflicts.tsx';
import { TokenClaims } from '../session/TokenClaims.tsx';
import { type Unread, UnreadSession } from '../session/UnreadSession.tsx';
import './panel.css';

interface PanelUnreadProps {
  details: Unread;
  state: InspectorState;
  inspector: Inspector;
}

/** A session that has not been read: what is in the way, and all that the page itself tells. */
export function PanelUnread({ details, state, inspector }: PanelUnreadProps) {
  const { session } = details;
  return (
    <>
      {details.kind === 'failed' && (
        <div class="panel-bar">
          <ReadBar details={details} state={state} actions={inspector.actions} />
        </div>
      )}
      <div class="panel-page panel-columns">
        <UnreadSession details={details} inspector={inspector} state={state} />
        <div class="stack loose">
          <ServerConflicts session={session} />
          <Section title="session_id">
            <p class="row">
              <code class="grow">{session.session_id}</code>
              <CopyButton what={t`session id`} text={session.session_id} />
            </p>
          </Section>
          <Section title={t`Seen in`} count={session.detections.length}>
            <EvidenceTable session={session} />
          </Section>
          <TokenClaims session={session} />
        </div>
      </div>
    </>
  );
}
