import { render } from 'preact';
import { Options } from '../../components/options/Options.tsx';
import { Panel } from '../../components/panel/Panel.tsx';
import { Popup } from '../../components/popup/Popup.tsx';
import { SampleSession } from '../../components/sample/SampleSession.tsx';
import { createInspector } from '../../lib/inspector/inspector.ts';
import { sampleServices } from '../../lib/inspector/sample/sample-services.ts';
import type { Catalogue } from '../../lib/language/language.ts';
import { setLanguage } from '../../lib/language/on-screen.ts';
import { fakeServices } from '../unit/components/fakes.ts';
import './gallery.css';
import { Overview } from './Overview.tsx';
import type { GalleryState } from './state.ts';
import { galleryStates } from './states.ts';
import { thousandLines } from './thousand-lines.ts';

const views = { popup: Popup, panel: Panel, sample: SampleSession };

const app = document.querySelector('#app');
if (app === null) throw new Error('The page has no #app.');
const query = new URLSearchParams(location.search);
const theme = { scheme: query.get('scheme') ?? 'light', dir: query.get('dir') ?? 'ltr' };
await speakIn(query.get('lang') ?? 'en');
const named = query.get('state');
if (named === null) render(<Overview states={galleryStates} />, app);
else await drawState(named, theme);
// For tests, which render hundreds of states in one page.
Object.assign(globalThis, { drawState });

/** Replaces the content of the page with a state, as if the page was loaded again. */
async function drawState(name: string, { scheme, dir }: typeof theme): Promise<void> {
  const state = [...galleryStates, thousandLines].find((each) => each.name === name);
  if (state === undefined || app === null) throw new Error(`There is no state “${name}”.`);
  render(null, app);
  const { documentElement } = document;
  delete documentElement.dataset.drawn;
  documentElement.dir = dir;
  documentElement.dataset.theme = scheme;
  scrollTo(0, 0);
  await draw(state, app);
}

/** Renders one screen with fake services, clicks the elements in `press`, and then sets `data-drawn`. */
async function draw(
  { name, screen, behaviour, press = [], awaits = '*' }: GalleryState,
  root: Element,
): Promise<void> {
  document.title = name;
  const faked = fakeServices(behaviour);
  const services = screen === 'sample' ? sampleServices(faked) : faked;
  if (screen === 'options') render(<Options services={services} />, root);
  else {
    const inspector = createInspector(services);
    const View = views[screen];
    render(<View inspector={inspector} services={services} />, root);
    inspector.start();
  }
  await nextFrame();
  for (const selector of press) {
    // Parts of a screen may be loaded on demand.
    (await drawn(selector, root)).click();
    await nextFrame();
  }
  await drawn(awaits, root);
  document.documentElement.dataset.drawn = name;
}

/** Sets the language of texts, numbers and dates before anything is rendered. */
async function speakIn(lang: string): Promise<void> {
  const catalogues: Readonly<Record<string, () => Promise<{ default: Catalogue }>>> = {
    de: () => import('../../lib/language/catalogues/de.json?catalogue'),
    sv: () => import('../../lib/language/catalogues/sv.json?catalogue'),
  };
  document.documentElement.lang = lang;
  const load = catalogues[lang];
  setLanguage({ texts: lang, formats: lang, ...(load && { catalogue: (await load()).default }) });
}

/** Waits for the first element that matches. The test that opens the page has the time limit. */
async function drawn(selector: string, root: Element): Promise<HTMLElement> {
  let found = root.querySelector<HTMLElement>(selector);
  while (found === null) {
    await nextFrame();
    found = root.querySelector<HTMLElement>(selector);
  }
  return found;
}

/** Waits for two frames: what is rendered in the first one is on screen in the second one. */
function nextFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
}
