/** The headings of a report. */
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

/** The other fixed words of a report, whatever session it is about. */
export const reportWords = {
  failure: 'Failure',
  server: 'Server',
  time: 'Time',
  status: 'Status',
  before: 'Before that',
  read: 'read',
  correlationId: 'correlation id',
  passed: 'passed',
  notMade: 'could not be made',
  found: 'found',
  seenAt: 'at',
} as const;
