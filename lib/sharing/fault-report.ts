/** The versions in the report, as in `Services['versions']`. */
interface Versions {
  extension: string;
  browser: string;
}

/** The thrown value in one line: "TypeError: x is undefined". */
export function faultLine(thrown: unknown): string {
  if (thrown instanceof Error) return String(thrown);
  return typeof thrown === 'object' ? 'An object was thrown' : `Thrown: ${String(thrown)}`;
}

/**
 * A report about a fault of this extension, in English: what was thrown and where, and nothing about a session. The
 * exporter still checks it, because an error message may quote a value.
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

/** The stack frames, innermost first. */
function framesOf(thrown: unknown): string[] {
  if (!(thrown instanceof Error)) return [];
  // In Chromium the stack begins with the message, which may have several lines. In Firefox it does not.
  const frames = (thrown.stack ?? '').replace(String(thrown), '');
  return frames
    .split('\n')
    .map(ofExtension)
    .filter((frame) => frame !== '');
}

/** Removes the extension's origin. In Firefox it has a different id in each installation, which could identify a developer. */
function ofExtension(frame: string): string {
  return frame.trim().replace(/[a-z]+-extension:\/\/[^/\s]+\//g, '');
}
