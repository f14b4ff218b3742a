import { type Text, t } from '../../language/text.ts';

/** Pages that no extension can scan, by the start of their URL. */
const restricted: { starts: RegExp; reason: Text }[] = [
  {
    starts: /^(chrome|edge|brave|about|devtools|view-source|chrome-search|resource):/,
    reason: t`This is a page of the browser. Extensions cannot inspect it.`,
  },
  {
    starts: /^(chrome|moz|safari-web)-extension:/,
    reason: t`This is a page of an extension. Other extensions cannot inspect it.`,
  },
  {
    starts:
      /^https:\/\/(chromewebstore\.google\.com|chrome\.google\.com\/webstore|addons\.mozilla\.org|microsoftedge\.microsoft\.com\/addons)/,
    reason: t`Browsers protect their extension stores. No extension can inspect this page.`,
  },
  {
    starts: /^file:/,
    reason: t`This is a local file. To inspect it, allow access to file URLs in the browser’s extension settings.`,
  },
];

/** Why the browser does not let the extension scan a page, as a sentence. */
export function restrictedReason(url: string | undefined): Text {
  return (
    restricted.find(({ starts }) => url !== undefined && starts.test(url))?.reason ??
    t`The browser does not allow extensions to inspect this page.`
  );
}
