import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { Services } from '../../../lib/inspector/services.ts';
import { t } from '../../../lib/language/on-screen.ts';
import { Icon } from '../../parts/Icon.tsx';
import { CheckoutPicture, CredentialPicture, SamplePicture } from './StepPictures.tsx';
import type { FirstStepsState } from './use-first-steps.ts';
import { useHasRead } from './use-first-steps.ts';
import './first-steps.css';

interface FirstStepsProps {
  services: Services;
  steps: FirstStepsState;
  /** Brings the form for a credential to the person. */
  onAddCredential(): void;
}

/**
 * How to begin, in three steps. Where a playground credential is made:
 * https://docs.klarna.com/resources/developer-tools/merchant-portal-guide/settings
 */
export function FirstSteps({ services, steps, onAddCredential }: FirstStepsProps) {
  const { greeting, triedSample, hasCredential, dismiss } = steps;
  const hasRead = useHasRead(services);
  const id = useId();
  const title = useRef<HTMLHeadingElement>(null);
  const askedFor = greeting?.byHand === true;
  useLayoutEffect(() => {
    if (askedFor) title.current?.focus();
  }, [askedFor]);
  return (
    <section class="first-steps" aria-labelledby={id}>
      <header class="first-steps-head row">
        <div class="grow">
          <h2 id={id} ref={title} tabIndex={-1}>
            {t`Welcome. See your first session in under a minute.`}
          </h2>
          <p class="muted">{t`Start with the sample. The other two steps are for your own shop.`}</p>
        </div>
        <button
          type="button"
          class="icon-button"
          aria-label={t`Hide the first steps`}
          title={t`Hide the first steps`}
          onClick={dismiss}
        >
          <Icon name="close" />
        </button>
      </header>
      <ol class="first-steps-list">
        <Step
          title={t`Try the sample session`}
          done={triedSample === true}
          picture={<SamplePicture />}
          action={
            <a class="button primary" href="sample.html">
              {t`Open the sample`}
            </a>
          }
        >
          {t`An invented session with two mistakes to find. It works offline, and needs no credential.`}
        </Step>
        <Step
          title={t`Add a playground credential`}
          done={hasCredential}
          picture={<CredentialPicture />}
          action={
            <button type="button" class="button" onClick={onAddCredential}>
              {t`Enter it below`}
            </button>
          }
        >
          {t`In Klarna’s portal, open the settings of your playground account and generate a Klarna API key. It is shown there only once.`}
        </Step>
        <Step title={t`Open your checkout`} done={hasRead} picture={<CheckoutPicture />}>
          {t`Click the extension’s toolbar button, or open the Klarna panel in DevTools.`}
        </Step>
      </ol>
    </section>
  );
}

interface StepProps {
  title: string;
  done: boolean;
  picture: ComponentChildren;
  /** What there is to press, if anything. */
  action?: ComponentChildren;
  children: ComponentChildren;
}

/** One of the first steps: a picture, a sentence, what to press. Ticked once it is done. */
function Step({ title, done, picture, action, children }: StepProps) {
  return (
    <li class={done ? 'first-step done' : 'first-step'}>
      {picture}
      <div class="first-step-words">
        <h3>
          <span class="first-step-mark">{done && <Icon name="check" size={12} />}</span>
          <span>{title}</span>
          {done && <span class="visually-hidden">{t`Done`}</span>}
        </h3>
        <p class="muted small">{children}</p>
      </div>
      {action}
    </li>
  );
}
