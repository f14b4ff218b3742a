import { preciseTime } from '../../../lib/display/time-ago.ts';
import { t, translate } from '../../../lib/language/on-screen.ts';
import type { BundledCall } from '../../../lib/sharing/bundle.ts';
import { Section } from '../../parts/Section.tsx';
import { Value } from '../../parts/Value.tsx';
import '../../sdk/sdk-calls.css';

/** The recorded calls of Klarna's library, as far as they are in a bundle: without arguments. */
export function BundleCalls({ calls }: { calls: readonly BundledCall[] }) {
  if (calls.length === 0) return null;
  return (
    <Section title={t`SDK calls`} count={calls.length}>
      <ol class="sdk-calls-list">
        {calls.map(({ index, of, at, method, facts, outcome }) => (
          <li key={index} class={of === undefined ? 'sdk-call' : 'sdk-call callback'}>
            <span class="sdk-call-line">
              <time class="mono quiet">{translate(preciseTime(at))}</time>
              <code class="sdk-call-method">{method}</code>
              {facts.map(({ name, value, bad }) => (
                <span key={name} class={bad ? 'sdk-call-fact bad' : 'sdk-call-fact muted'}>
                  {name} <Value text={value} mono />
                </span>
              ))}
              {(outcome === 'threw' || outcome === 'rejected') && (
                <span class="sdk-call-fact bad">{outcome === 'threw' ? t`threw` : t`rejected`}</span>
              )}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
