/** What a report says that it was made with: as `Services['versions']`. */
interface Versions {
  extension: string;
  browser: string;
}

/** What was thrown, in a line: "TypeError: x is undefined". */
export function faultLine(thrown: unknown): string {
  if (thrown instanceof Error) return String(thrown);
  return typeof thrown === 'object' ? 'An object was thrown' : `Thrown: ${String(thrown)}`;
}

/**
 * A fault of this extension for whoever mends it, in English: what was thrown and where, nothing of a session. The door
 * looks at it all the same, since a message may quote a value.
 */
export function faultReport(thrown: unknown, part: string, { extension, browser }: Versions): string {
  return [
    'A fault in Session Inspector for Klarna Payments',
    '',
    `Part: ${part}`,
    `Version: ${extension}`,
    `Browser: ${browser}`,
    faultLine(thrown),
    ...framesOf(thrown).map((frame) => `  ${frame}`),
    '',
  ].join('\n');
}

/** Where it was thrown, innermost first. */
function framesOf(thrown: unknown): string[] {
  if (!(thrown instanceof Error)) return [];
  // Chromium's begins with the message, which may have lines of its own; Firefox's does not.
  const frames = (thrown.stack ?? '').replace(String(thrown), '');
  return frames
    .split('\n')
    .map(ofExtension)
    .filter((frame) => frame !== '');
}

/** Firefox gives each installation an id of its own, which would tell one developer from another. */
function ofExtension(frame: string): string {
  return frame.trim().replace(/[a-z]+-extension:\/\/[^/\s]+\//g, '');
}
