import { t } from '../../language/on-screen.ts';

/** Pages no extension may look at, by the start of their address. */
const restricted: { starts: RegExp; reason: () => string }[] = [
  {
    starts: /^(chrome|edge|brave|about|devtools|view-source|chrome-search|resource):/,
    reason: () => t`This is a page of the browser itself. Extensions cannot look at it.`,
  },
  {
    starts: /^(chrome|moz|safari-web)-extension:/,
    reason: () => t`This is a page of an extension. Others cannot look at it.`,
  },
  {
    starts:
      /^https:\/\/(chromewebstore\.google\.com|chrome\.google\.com\/webstore|addons\.mozilla\.org|microsoftedge\.microsoft\.com\/addons)/,
    reason: () => t`Browsers protect their extension stores: no extension can look at this page.`,
  },
  {
    starts: /^file:/,
    reason: () =>
      t`This is a file. Allow access to file addresses in the browser’s extension settings to inspect it.`,
  },
];

/** Why the browser refused to let us look at a page, in a sentence. */
export function restrictedReason(url: string | undefined): string {
  return (
    restricted.find(({ starts }) => url !== undefined && starts.test(url))?.reason() ??
    t`The browser does not let extensions look at this page.`
  );
}
