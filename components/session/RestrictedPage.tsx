import type { ComponentChildren } from 'preact';
import { withoutTokens } from '../../lib/display/sensitivity.ts';
import { pageLanguage, t, translate } from '../../lib/language/on-screen.ts';
import type { Text } from '../../lib/language/text.ts';
import { Icon } from '../parts/Icon.tsx';
import { Value } from '../parts/Value.tsx';

interface RestrictedPageProps {
  url: string | undefined;
  reason: Text;
  /** The paste box. */
  children: ComponentChildren;
}

/** The browser lets no extension look at the page. */
export function RestrictedPage({ url, reason, children }: RestrictedPageProps) {
  return (
    <div class="blank">
      <span class="blank-mark">
        <Icon name="lock" size={22} />
      </span>
      <h2>{t`This page cannot be inspected`}</h2>
      <p class="muted">{translate(reason)}</p>
      {url !== undefined && (
        <p class="quiet small">
          <Value text={withoutTokens(url, pageLanguage())} mono />
        </p>
      )}
      <p>{t`Open the checkout of your shop in this tab, then look again.`}</p>
      {children}
    </div>
  );
}
