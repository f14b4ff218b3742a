import { createRecorder } from '../../recorder/recorder.ts';
import { watchLibrary } from '../../recorder/watch-library.ts';

/**
 * The script that records the calls of Klarna's library. Runs in the main world while a page loads and stays until the
 * page is left. `recordKey` is the property from which the record is read; only the extension knows it.
 */
export default function recordSdk(recordKey: string): void {
  watchLibrary(window, createRecorder(), recordKey);
}
