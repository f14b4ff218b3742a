import type { DetectedSession } from '../../lib/detection/detected-session.ts';
import { evidenceOf } from '../../lib/display/evidence.ts';
import { readSnapshot } from '../../lib/display/read-snapshot.ts';
import { sessionStatus } from '../../lib/display/session-status.ts';
import { clockTime } from '../../lib/display/time-ago.ts';
import { lastSnapshot, type Reading } from '../../lib/inspector/readings.ts';
import type { SessionNote } from '../../lib/inspector/replacements.ts';
import { amountText } from '../../lib/klarna/money.ts';
import { pageLanguage, t, translate } from '../../lib/language/on-screen.ts';
import { StatusIcon } from '../parts/StatusIcon.tsx';
import { Value } from '../parts/Value.tsx';
import './session-option.css';

interface SessionOptionProps {
  session: DetectedSession;
  reading: Reading | undefined;
  standing: SessionNote | undefined;
  selected: boolean;
  onPick(session_id: string): void;
}

/** One session in a list: its state, its id, its amount once it is known, and where it was seen. */
export function SessionOption({ session, reading, standing, selected, onPick }: SessionOptionProps) {
  const { session_id, lastSeenAt } = session;
  const [place, ...others] = evidenceOf(session, pageLanguage());
  const { status, amount } = known(reading);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list box handles the keys
    <div
      class={standing?.kind === 'replaced' ? 'session-option replaced' : 'session-option'}
      role="option"
      aria-selected={selected}
      tabIndex={selected ? 0 : -1}
      data-session-id={session_id}
      title={session_id}
      onClick={() => onPick(session_id)}
    >
      <StatusIcon kind={status.kind} />
      <span class="visually-hidden">{status.title}: </span>
      <code class="session-option-id one-line">{session_id}</code>
      <span class="session-option-amount">{amount}</span>
      <span class="session-option-place one-line">
        {standing?.kind === 'replaced' && <span title={t`by ${standing.by}`}>{t`replaced`} · </span>}
        {standing?.kind === 'in-use' && <span>{t`in use`} · </span>}
        {place && <Value text={place.place} />}
        {others.length > 0 && <span class="quiet"> · +{others.length}</span>}
      </span>
      <span class="session-option-time quiet">{translate(clockTime(lastSeenAt))}</span>
    </div>
  );
}

/** What the newest reading tells in a line. */
function known(reading: Reading | undefined) {
  const snapshot = lastSnapshot(reading);
  const read = snapshot && readSnapshot(snapshot);
  if (read?.kind === 'session') {
    const { order_amount, purchase_currency } = read.session;
    const amount =
      typeof order_amount === 'number' ? translate(amountText(order_amount, purchase_currency)) : undefined;
    const { kind, title } = sessionStatus(read.session);
    return { status: { kind, title: translate(title) }, amount };
  }
  if (reading?.kind === 'failed')
    return { status: { kind: 'failed', title: t`Not read` }, amount: undefined } as const;
  if (reading?.kind === 'reading') {
    return { status: { kind: 'reading', title: t`Reading` }, amount: undefined } as const;
  }
  return { status: { kind: 'unread', title: t`Not read yet` }, amount: undefined } as const;
}
