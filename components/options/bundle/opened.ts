/** Reading and drawing a bundle, in a script of its own: most visits to the settings open none. */
export { maxBundleLength, openBundle } from '../../../lib/sharing/open-bundle.ts';
export { BundleView } from './BundleView.tsx';
