import { readSnapshot } from '../../lib/display/read-snapshot.ts';
import { sessionStatus } from '../../lib/display/session-status.ts';
import { clockTime } from '../../lib/display/time-ago.ts';
import { amountText } from '../../lib/klarna/money.ts';
import type { Snapshot } from '../../lib/klarna/snapshot.ts';
import { t, translate } from '../../lib/language/on-screen.ts';
import { snapshotKey } from './snapshot-pair.ts';
import './snapshot-choice.css';

interface SnapshotChoiceProps {
  label: string;
  snapshots: readonly Snapshot[];
  chosen: Snapshot;
  onChoose(key: string): void;
}

/** One snapshot out of those that were read, newest first. */
export function SnapshotChoice({ label, snapshots, chosen, onChoose }: SnapshotChoiceProps) {
  const several = snapshots.some(({ session_id }) => session_id !== chosen.session_id);
  return (
    <label class="snapshot-choice row">
      <span class="muted">{label}</span>
      <select
        class="input"
        value={snapshotKey(chosen)}
        onChange={(event) => onChoose(event.currentTarget.value)}
      >
        {snapshots.toReversed().map((snapshot) => (
          <option key={snapshotKey(snapshot)} value={snapshotKey(snapshot)}>
            {several
              ? `${snapshotWords(snapshot)} · ${snapshot.session_id.slice(0, 8)}…`
              : snapshotWords(snapshot)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** "14:02:11 · Incomplete · €149.90" */
function snapshotWords(snapshot: Snapshot): string {
  return [translate(clockTime(snapshot.readAt)), ...snapshotGist(snapshot)].join(' · ');
}

/** Status and amount, as far as they can be read. */
export function snapshotGist(snapshot: Snapshot): string[] {
  const read = readSnapshot(snapshot);
  if (read.kind !== 'session') return [t`no payment session`];
  const { order_amount, purchase_currency } = read.session;
  const amount =
    typeof order_amount === 'number' ? [translate(amountText(order_amount, purchase_currency))] : [];
  return [translate(sessionStatus(read.session).title), ...amount];
}
