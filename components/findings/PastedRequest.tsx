import type { Finding } from '../../lib/diagnosis/finding.ts';
import type { PastedBody } from '../../lib/diagnosis/known.ts';
import type { PastedExchange } from '../../lib/diagnosis/pasted/read-pasted.ts';
import type { InspectorActions } from '../../lib/inspector/inspector.ts';
import { t, translate } from '../../lib/language/on-screen.ts';
import { Section } from '../parts/Section.tsx';
import { FindingsList } from './FindingsList.tsx';

interface PastedRequestProps {
  pasted: PastedExchange | undefined;
  findings: readonly Finding[];
  actions: InspectorActions;
}

/** The pasted request and Klarna's answer, checked and explained. Nothing of it is sent anywhere. */
export function PastedRequest({ pasted, findings, actions }: PastedRequestProps) {
  if (pasted === undefined) return null;
  const { request, note } = pasted;
  return (
    <Section
      title={request ? t`Pasted request body` : t`Pasted answer`}
      aside={
        <button type="button" class="link-button small" onClick={() => actions.judgePastedAs(undefined)}>
          {t`Remove`}
        </button>
      }
    >
      {note && <p class="small muted">{translate(note)}</p>}
      {request && <CheckedAs request={request} pasted={pasted} actions={actions} />}
      <FindingsList
        findings={findings}
        currency={request?.session.purchase_currency}
        placeOf={() => undefined}
      />
    </Section>
  );
}

function CheckedAs({
  request: { kind },
  pasted: { kindFrom },
  actions,
}: {
  request: PastedBody;
  pasted: PastedExchange;
  actions: InspectorActions;
}) {
  const other = kind === 'session' ? 'order' : 'session';
  return (
    <p class="small muted">
      {kind === 'session'
        ? t`Checked as the body of create session or update session.`
        : t`Checked as the body of create order.`}{' '}
      {kindFrom !== 'text' && (
        <button type="button" class="link-button" onClick={() => actions.judgePastedAs(other)}>
          {other === 'session' ? t`Check as create or update session` : t`Check as create order`}
        </button>
      )}
    </p>
  );
}
