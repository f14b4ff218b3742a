import { useId } from 'preact/hooks';
import type { Finding } from '../../lib/diagnosis/finding.ts';
import type { PastedBody } from '../../lib/diagnosis/known.ts';
import type { ExchangeInText } from '../../lib/diagnosis/pasted/exchanges.ts';
import type { Pasted, PastedExchange } from '../../lib/diagnosis/pasted/read-pasted.ts';
import type { InspectorActions } from '../../lib/inspector/inspector.ts';
import { t, translate } from '../../lib/language/on-screen.ts';
import { Section } from '../parts/Section.tsx';
import { FindingsList } from './FindingsList.tsx';
import './findings.css';

interface PastedRequestProps {
  pasted: Pasted | undefined;
  findings: readonly Finding[];
  actions: InspectorActions;
}

/** The pasted request and Klarna's answer, checked and explained. Nothing of it is sent anywhere. */
export function PastedRequest({ pasted, findings, actions }: PastedRequestProps) {
  if (pasted === undefined) return null;
  const { checked, exchanges, note } = pasted;
  const { request } = checked;
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
      {exchanges.length > 1 && (
        <ExchangeChoice
          exchanges={exchanges}
          index={checked.index}
          onChoose={(index) => void actions.checkPasted(index)}
        />
      )}
      {request && <CheckedAs request={request} kindFrom={checked.kindFrom} actions={actions} />}
      <FindingsList
        findings={findings}
        currency={request?.session.purchase_currency}
        placeOf={() => undefined}
      />
    </Section>
  );
}

interface ExchangeChoiceProps {
  exchanges: readonly ExchangeInText[];
  index: number;
  onChoose(index: number): void;
}

/** The exchanges of a log, each with its line, its operation and Klarna's error code. */
function ExchangeChoice({ exchanges, index, onChoose }: ExchangeChoiceProps) {
  const id = useId();
  return (
    <p class="row findings-exchange">
      <label class="small muted" for={id}>
        {t`Exchange`}
      </label>
      <select
        id={id}
        class="input"
        value={index}
        onChange={(event) => onChoose(Number(event.currentTarget.value))}
      >
        {exchanges.map((exchange, at) => (
          <option key={exchange.line} value={at}>
            {exchangeName(exchange)}
          </option>
        ))}
      </select>
    </p>
  );
}

/** "Line 12 · create session · BAD_VALUE" */
function exchangeName({ line, operation, answer, body }: ExchangeInText): string {
  const what = operation?.replaceAll('-', ' ') ?? (body ? t`request` : t`answer`);
  const outcome = answer && (answer.error.error_code ?? answer.status ?? t`refused`);
  return [t`Line ${line}`, what, outcome].filter((part) => part !== undefined).join(' · ');
}

interface CheckedAsProps {
  request: PastedBody;
  kindFrom: PastedExchange['kindFrom'];
  actions: InspectorActions;
}

function CheckedAs({ request: { kind }, kindFrom, actions }: CheckedAsProps) {
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
