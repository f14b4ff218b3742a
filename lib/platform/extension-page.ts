import * as z from 'zod/mini';
import { ApiServer } from '../klarna/api-server.ts';
import { devtools } from './browser.ts';

/** The element into which a page of the extension is rendered. Every `index.html` has it. */
export function appRoot(): HTMLElement {
  const root = document.getElementById('app');
  if (root === null) throw new Error('The page has no element with the id "app".');
  return root;
}

/**
 * The hash that the build wrote into this page. The page cannot compute it, because pages of this extension may fetch
 * from Klarna's hosts only. `undefined` in a development build, which has none.
 */
export function buildHash(): string | undefined {
  const text = document.querySelector<HTMLMetaElement>('meta[name="build-hash"]')?.content;
  return /^[0-9a-f]{64}$/.test(text ?? '') ? text : undefined;
}

const Prefill = z.object({
  environment: z.catch(z.optional(ApiServer.shape.environment), undefined),
  region: z.catch(z.optional(ApiServer.shape.region), undefined),
});

/** The environment and region in the query of the options page's URL. All other parameters are ignored. */
export function prefillFrom(search: string): Partial<ApiServer> {
  const { environment, region } = Prefill.parse(Object.fromEntries(new URLSearchParams(search)));
  return { ...(environment && { environment }), ...(region && { region }) };
}

/** Sets `data-theme` on the document to the theme of DevTools, which can differ from the system's. */
export function followDevtoolsTheme(): void {
  document.documentElement.dataset.theme = devtools().panels.themeName === 'dark' ? 'dark' : 'light';
}
