import { type Disclosure, type Json, shownJson } from '../../lib/display/shown-value.ts';
import { preciseTime } from '../../lib/display/time-ago.ts';
import { t, translate } from '../../lib/language/on-screen.ts';
import { summariseCall } from '../../lib/recorder/call-summary.ts';
import type { SdkCall } from '../../lib/recorder/sdk-call.ts';
import { FindingMark } from '../findings/FindingMark.tsx';
import { Fold } from '../parts/Fold.tsx';
import { Value } from '../parts/Value.tsx';
import './sdk-calls.css';

interface SdkCallRowProps {
  call: SdkCall;
  disclosure: Disclosure;
  /** What findings call it; those speak of the newest document only. */
  place?: string | undefined;
}

/** One call: when, what, how it went; opens into its arguments and its result. */
export function SdkCallRow({ call, disclosure, place }: SdkCallRowProps) {
  const { method, at, of, frame, outcome } = call;
  const shown = (value: Json) => JSON.stringify(shownJson(value, disclosure), null, 2) ?? '';
  return (
    <li class={of === undefined ? 'sdk-call' : 'sdk-call callback'} data-call={place}>
      <Fold
        summary={
          <span class="sdk-call-line">
            <time class="mono quiet">{translate(preciseTime(at))}</time>
            <code class="sdk-call-method">{method}</code>
            {summariseCall(call).map(({ name, value, bad }) => (
              <span key={name} class={bad ? 'sdk-call-fact bad' : 'sdk-call-fact muted'}>
                {name} <Value text={value} mono />
              </span>
            ))}
            {outcome?.kind === 'threw' && <span class="sdk-call-fact bad">{t`threw ${outcome.name}`}</span>}
            {outcome?.kind === 'rejected' && (
              <span class="sdk-call-fact bad">{t`rejected ${outcome.name}`}</span>
            )}
          </span>
        }
      >
        <dl class="sdk-call-parts">
          {frame !== undefined && (
            <>
              <dt>{t`frame`}</dt>
              <dd>
                <Value text={frame} mono />
              </dd>
            </>
          )}
          {call.arguments.map((argument, index) => (
            <Part key={index} name={`arguments[${index}]`} json={shown(argument)} />
          ))}
          {outcome && 'value' in outcome && <Part name={outcome.kind} json={shown(outcome.value)} />}
          {outcome && 'message' in outcome && (
            <Part name={outcome.kind} json={`${outcome.name}: ${outcome.message}`} />
          )}
        </dl>
      </Fold>
      <FindingMark path={place} about="sdk-calls" name={method} />
    </li>
  );
}

function Part({ name, json }: { name: string; json: string }) {
  return (
    <>
      <dt class="mono">{name}</dt>
      <dd class="sdk-call-json">
        <Value text={json} mono />
      </dd>
    </>
  );
}
