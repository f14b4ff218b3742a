import type { Tour } from './tour.ts';

/** The tour as text to print. */
export function printTour({ detected, session, failures, screenshots }: Tour): string {
  const { shown, shown_after_authorize } = session;
  const changed = Object.entries(shown_after_authorize).filter(([path, text]) => shown[path] !== text);
  return [
    detected.length > 0 ? 'Found on the checkout:' : 'Found nothing on the checkout.',
    ...detected.map(({ session_id, place }) => `  ${session_id}  ${place}`),
    '',
    `What Klarna’s API says about ${session.session_id}:`,
    ...Object.entries(shown).map(row),
    '',
    'After the shopper authorized:',
    ...changed.map(row),
    '',
    ...failures.map((failure) => `! ${failure}`),
    ...screenshots.map((path) => `Picture: ${path}`),
  ].join('\n');
}

function row([path, text]: [string, string]): string {
  return `  ${path.padEnd(44)} ${text.replaceAll('\n', ' ')}`;
}
