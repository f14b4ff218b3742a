import { atCall } from '../../lib/diagnosis/calls/klarna-call.ts';
import type { Masks } from '../../lib/display/mask.ts';
import type { Recording } from '../../lib/inspector/state.ts';
import { counted, pageLanguage, t } from '../../lib/language/on-screen.ts';
import { useReveal } from '../hooks/use-reveal.ts';
import { RevealButton } from '../parts/RevealButton.tsx';
import { SdkCallRow } from './SdkCallRow.tsx';
import './sdk-calls.css';

interface SdkCallsProps {
  recordings: readonly Recording[];
  isRecording: boolean;
  onRecord: () => void;
  /** Of the session they belong to, so that a value the page passed can be recognised in Klarna’s answer. */
  masks: Masks;
}

/** What the page called in Klarna's library, in order, document by document. Nothing is recorded before it is asked for. */
export function SdkCalls({ recordings, isRecording, onRecord, masks }: SdkCallsProps) {
  // The documents may have been of both environments: as careful as with production.
  const reveal = useReveal('sdk-calls', undefined);
  if (recordings.every(({ record }) => record.calls.length === 0)) {
    return (
      <div class="blank">
        <h2>{isRecording ? t`Recording: no call yet` : t`No recording yet`}</h2>
        <p class="muted">
          {isRecording
            ? t`The page has not called Klarna’s library since it was reloaded. Go on to the payment step.`
            : t`Reload the page to record every call of Klarna’s library with its arguments and results: init, load, authorize, finalize and their callbacks. Recording stops when you leave the page.`}
        </p>
        {!isRecording && (
          <button type="button" class="button primary" onClick={onRecord}>{t`Reload and record`}</button>
        )}
      </div>
    );
  }
  return (
    <div class="sdk-calls">
      <div class="row">
        <p class="muted small grow">
          {isRecording
            ? t`Recording until you leave this page.`
            : t`Recording stopped when you left the page.`}
        </p>
        <RevealButton reveal={reveal} what="personal data" />
      </div>
      {recordings.map(({ startedAt, record }) => (
        <section key={startedAt}>
          <ol class="sdk-calls-list">
            {record.calls.map((call) => (
              <SdkCallRow
                key={call.index}
                call={call}
                disclosure={{ personal: reveal.all, secrets: [], masks, language: pageLanguage() }}
                place={record === recordings.at(-1)?.record ? atCall(call) : undefined}
              />
            ))}
          </ol>
          {record.dropped > 0 && (
            <p class="quiet small">
              {record.dropped === 1
                ? t`One later call was not recorded.`
                : t`${counted(record.dropped, 'later call')} were not recorded.`}
            </p>
          )}
        </section>
      ))}
    </div>
  );
}
