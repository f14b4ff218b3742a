import type { ComponentChildren } from 'preact';
import type { Searched } from '../../lib/detection/detection.ts';
import { countedSearch } from '../../lib/display/counted-search.ts';
import { describeSkipped } from '../../lib/display/describe-skipped.ts';
import { t, translate } from '../../lib/language/on-screen.ts';
import { Section } from '../parts/Section.tsx';
import './nothing-found.css';

interface NothingFoundProps {
  searched: readonly Searched[];
  klarnaLibrary: boolean;
  /** Whether this is the panel, which also sees the network. */
  network: boolean;
  /** Looks again; absent where that button stands elsewhere. */
  onScanAgain?: () => void;
  /** Reloads the page with a recorder in it; absent where that is not possible. */
  onRecord?: (() => void) | undefined;
  /** The paste box. */
  children: ComponentChildren;
}

/** An honest "nothing": what was looked through, what was left out, and what to try. */
export function NothingFound({
  searched,
  klarnaLibrary,
  network,
  onScanAgain,
  onRecord,
  children,
}: NothingFoundProps) {
  return (
    <div class="blank">
      <h2>{t`No Klarna Payments session on this page`}</h2>
      <p class="muted">
        {klarnaLibrary
          ? t`Klarna’s library is loaded, so a session is likely to follow: many shops create it only when the payment step opens.`
          : t`Klarna’s library is not loaded on this page.`}
      </p>
      <ul class="dash-list">
        <li>
          {klarnaLibrary
            ? t`Choose Klarna as the payment method, then look again.`
            : t`Go on to the payment step of the checkout, then look again.`}
        </li>
        <li>
          {network
            ? t`Reload and record: requests made before this panel opened have no bodies. Calls of Klarna’s library are recorded too.`
            : t`Open DevTools, tab “Klarna”, and reload. The panel also searches the answers of the shop’s server.`}
        </li>
        {!network && onRecord && (
          <li>
            {t`Or reload and record from here. The recorder starts after the page’s first scripts and may miss a call; the DevTools panel does not.`}
          </li>
        )}
      </ul>
      <div class="row wrap">
        {onRecord && (
          <button type="button" class="button primary" onClick={onRecord}>{t`Reload and record`}</button>
        )}
        {onScanAgain && <button type="button" class="button" onClick={onScanAgain}>{t`Look again`}</button>}
      </div>
      <SearchReport searched={searched} />
      {children}
    </div>
  );
}

/** What was looked through, with counts, and what was not, with the reason. */
function SearchReport({ searched }: { searched: readonly Searched[] }) {
  return (
    <Section title={t`Searched`}>
      {searched.length === 0 ? (
        <p class="empty">{t`Nothing since the list was cleared.`}</p>
      ) : (
        <ul class="nothing-found-searched">
          {searched.map(({ source, what, count, skipped }) => (
            <li key={`${source} ${what}`} class={count === 0 ? 'nothing-found-none' : undefined}>
              <span>{translate(countedSearch(count, what))}</span>
              {skipped !== undefined && (
                <span class="nothing-found-skipped">{translate(describeSkipped(skipped))}</span>
              )}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
