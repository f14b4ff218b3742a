/** What sharing needs, in a script of its own: most openings of popup and panel share nothing. */
export { shareables } from '../../lib/sharing/shareable.ts';
export { ShareDialog } from './ShareDialog.tsx';
