/**
 * Runs one at a time for each name. A Web Lock: it holds over the worker and every page of the extension, and is let go
 * when the browser stops whoever held it.
 */
export function oneByOne<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  return navigator.locks.request(name, work);
}

/** Runs only where nobody else is at work under that name; `undefined` else. */
export function unlessRunning<Result>(
  name: string,
  work: () => Promise<Result>,
): Promise<Result | undefined> {
  return navigator.locks.request(name, { ifAvailable: true }, async (lock) =>
    lock === null ? undefined : work(),
  );
}
