import type { Behaviour } from '../unit/components/fakes.ts';

/** A screen in one of its states, as the gallery renders it. */
export interface GalleryState {
  /** The name in the address: `?state=popup-shown`. */
  name: string;
  screen: 'popup' | 'panel' | 'options' | 'sample';
  behaviour: Behaviour;
  /** CSS selectors of elements to click after rendering, in this order. */
  press?: readonly string[];
  /** CSS selector of an element that is loaded then, and that must exist before the state counts as rendered. */
  awaits?: string;
}
