import type { ComponentChildren } from 'preact';
import { t } from '../../../lib/language/on-screen.ts';
import { Icon } from '../../parts/Icon.tsx';
import './first-steps.css';

interface StepProps {
  title: string;
  done: boolean;
  picture: ComponentChildren;
  /** What there is to press, if anything. */
  action?: ComponentChildren;
  children: ComponentChildren;
}

/** One of the first steps: a picture, a sentence, what to press. Ticked once it is done. */
export function Step({ title, done, picture, action, children }: StepProps) {
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
