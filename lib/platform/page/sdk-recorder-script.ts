import { createRecorder } from '../../recorder/recorder.ts';
import { watchLibrary } from '../../recorder/watch-library.ts';

/**
 * What runs in the main world of a page that is loading, and stays until it is left. `ask` is the name by which the
 * record is asked for, which only the extension knows.
 */
export default function recordSdk(ask: string): void {
  watchLibrary(window, createRecorder(), ask);
}
