import { otherRefusals } from './other-refusals.ts';
import { paymentsRefusals } from './payments-refusals.ts';
import type { Refusal } from './refusal.ts';

/** Every refusal with an explanation of its own: Klarna Payments first, then Klarna's other APIs. */
export const refusals: readonly Refusal[] = [
  ...paymentsRefusals.map((refusal) => ({ ...refusal, product: 'Klarna Payments' as const })),
  ...otherRefusals,
];
