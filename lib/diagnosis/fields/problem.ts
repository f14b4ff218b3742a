import type { Verdict } from '../finding.ts';

/** What is wrong with one field, or unusual. It never has a personal value. */
export type Problem = Extract<Verdict, { advice: unknown }> & { path: string };
