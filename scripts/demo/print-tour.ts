import type { Tour } from './tour.ts';

/** The tour as a person would tell it, ready to print. */
export function printTour({ detected, session, failures, screenshots }: Tour): string {
  const { incomplete, authorized } = session;
  const changed = Object.entries(authorized).filter(([path, text]) => incomplete[path] !== text);
  return [
    `Found on the checkout: ${detected.join(', ') || 'nothing'}`,
    '',
    `Session ${session.id}`,
    ...Object.entries(incomplete).map(row),
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
