import type { Behaviour } from '../unit/components/fakes.ts';

/** A screen in one of its states, as the gallery draws it. */
export interface GalleryState {
  /** Its name in the address: `?state=popup-shown`. */
  name: string;
  screen: 'popup' | 'panel' | 'options' | 'sample';
  behaviour: Behaviour;
  /** What is pressed after it was drawn, in this order: CSS selectors. */
  press?: readonly string[];
  /** What is fetched only then, and has to be there before it counts as drawn: a CSS selector. */
  awaits?: string;
}
