import type { Finding } from '../../lib/diagnosis/finding.ts';
import type { BodyKind } from '../../lib/diagnosis/pasted/read-pasted.ts';
import type { InspectorActions } from '../../lib/inspector/inspector.ts';
import type { PastedRequest as Pasted } from '../../lib/inspector/state.ts';
import { t } from '../../lib/language/on-screen.ts';
import { Section } from '../parts/Section.tsx';
import { FindingsList } from './FindingsList.tsx';

interface PastedRequestProps {
  pasted: Pasted | undefined;
  findings: readonly Finding[];
  actions: InspectorActions;
}

/** The pasted request body, checked with the rules that Klarna applies. It is not sent anywhere. */
export function PastedRequest({ pasted, findings, actions }: PastedRequestProps) {
  if (pasted === undefined) return null;
  const { kind, session } = pasted.pasted;
  const other: BodyKind = kind === 'session' ? 'order' : 'session';
  return (
    <Section
      title={t`Pasted request body`}
      aside={
        <button type="button" class="link-button small" onClick={() => actions.judgePastedAs(undefined)}>
          {t`Remove`}
        </button>
      }
    >
      <p class="small muted">
        {kind === 'session'
          ? t`Checked as the body of create session or update session.`
          : t`Checked as the body of create order.`}{' '}
        {pasted.kindFrom !== 'text' && (
          <button type="button" class="link-button" onClick={() => actions.judgePastedAs(other)}>
            {other === 'session' ? t`Check as create or update session` : t`Check as create order`}
          </button>
        )}
      </p>
      <FindingsList findings={findings} currency={session.purchase_currency} placeOf={() => undefined} />
    </Section>
  );
}
