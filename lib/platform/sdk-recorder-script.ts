import { createRecorder } from '../sdk/recorder.ts';
import { watchLibrary } from '../sdk/watch-library.ts';

/** What runs in a page before its first script, as text; `ask` is the name by which the panel asks for the record. */
export default function recordSdk(ask: string): void {
  watchLibrary(window, createRecorder(), ask);
}
