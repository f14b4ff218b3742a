import { pageName } from '../../lib/inspector/page-name.ts';
import type { Visit } from '../../lib/inspector/state.ts';
import { clockTime } from '../../lib/inspector/time-ago.ts';
import { t } from '../../lib/language/t.ts';
import { Value } from '../parts/Value.tsx';

/** Begins the sessions of one page: its address and when it was opened. */
export function VisitDivider({ visit, empty }: { visit: Visit | undefined; empty: boolean }) {
  const page = pageName(visit?.url);
  return (
    <div class="visit" aria-hidden="true">
      <span class="visit-page one-line">
        {visit === undefined ? t`Pasted` : <Value text={`${page.host}${page.path}`} />}
      </span>
      {empty && <span class="quiet">{t`no session yet`}</span>}
      {visit && <span class="visit-time">{clockTime(visit.openedAt)}</span>}
    </div>
  );
}
