import { pageName } from '../../lib/display/page-name.ts';
import { clockTime } from '../../lib/display/time-ago.ts';
import type { VisitGroup } from '../../lib/inspector/visit-groups.ts';
import { pageLanguage, t, translate } from '../../lib/language/on-screen.ts';
import { Value } from '../parts/Value.tsx';
import './session-list.css';

interface VisitDividerProps {
  visit: NonNullable<VisitGroup['visit']>;
  empty: boolean;
}

/** Begins the sessions of one page: its address and when it was opened. */
export function VisitDivider({ visit, empty }: VisitDividerProps) {
  const pasted = visit === 'pasted';
  const page = pageName(pasted ? undefined : visit.url, pageLanguage());
  return (
    <div class="session-list-visit" aria-hidden="true">
      <span class="session-list-page one-line">
        {pasted ? t`Pasted` : <Value text={`${page.host}${page.path}`} />}
      </span>
      {empty && <span class="quiet">{t`no session yet`}</span>}
      {!pasted && <span>{translate(clockTime(visit.openedAt))}</span>}
    </div>
  );
}
