import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../../lib/language/on-screen.ts';
import type { FirstStepsState } from './use-first-steps.ts';
import './first-steps.css';

/** Brings the first steps back. Has the focus where they were just put away. */
export function ShowFirstSteps({ steps: { greeting, show } }: { steps: FirstStepsState }) {
  const button = useRef<HTMLButtonElement>(null);
  const putAway = greeting?.byHand === true;
  useLayoutEffect(() => {
    if (putAway) button.current?.focus();
  }, [putAway]);
  return (
    <button ref={button} type="button" class="link-button first-steps-show" onClick={show}>
      {t`Show the first steps`}
    </button>
  );
}
