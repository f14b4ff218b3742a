import * as z from 'zod/mini';
import { ApiServer } from '../klarna/api-server.ts';
import { devtools } from './browser.ts';

/** The element a page of the extension is drawn into. Every `index.html` has it. */
export function appRoot(): HTMLElement {
  const root = document.getElementById('app');
  if (root === null) throw new Error('The page has no element with the id "app".');
  return root;
}

/**
 * The hash that the build wrote into this page. Pages of this extension may fetch nothing but Klarna's hosts, so it is
 * read, not computed again. `undefined` in a development build, which has none.
 */
export function buildHash(): string | undefined {
  const text = document.querySelector<HTMLMetaElement>('meta[name="build-hash"]')?.content;
  return /^[0-9a-f]{64}$/.test(text ?? '') ? text : undefined;
}

const Prefill = z.object({
  environment: z.catch(z.optional(ApiServer.shape.environment), undefined),
  region: z.catch(z.optional(ApiServer.shape.region), undefined),
});

/** Environment and region out of the options page's address. Anything else in it is ignored. */
export function prefillFrom(search: string): Partial<ApiServer> {
  const { environment, region } = Prefill.parse(Object.fromEntries(new URLSearchParams(search)));
  return { ...(environment && { environment }), ...(region && { region }) };
}

/** Gives the panel the theme of DevTools, which need not be the system's: `data-theme` on the document. */
export function followDevtoolsTheme(): void {
  document.documentElement.dataset.theme = devtools().panels.themeName === 'dark' ? 'dark' : 'light';
}
