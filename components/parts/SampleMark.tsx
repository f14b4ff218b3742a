import { t } from '../../lib/language/on-screen.ts';
import { useView } from '../hooks/view-context.ts';

/** Beside the id of the built-in sample session, and of no other. */
export function SampleMark() {
  return useView().asSample ? <span class="chip chip-sample">{t`Sample`}</span> : null;
}
