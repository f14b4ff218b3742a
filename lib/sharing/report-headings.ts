/** The fixed words of a report, whatever session it is about. */
export const headings = {
  title: 'Klarna payment session',
  findings: 'Findings',
  lines: 'Order lines',
  unexpected: 'Values of an unexpected type',
  ledger: 'Failed calls',
  calls: 'SDK calls',
  seen: 'Seen in',
  saved: 'Saved with Session Inspector for Klarna Payments',
} as const;
