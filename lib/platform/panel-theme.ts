import { devtools } from './browser.ts';

/** Gives the panel the theme of DevTools, which need not be the system's: `data-theme` on the document. */
export function followDevtoolsTheme(): void {
  document.documentElement.dataset.theme = devtools().panels.themeName === 'dark' ? 'dark' : 'light';
}
