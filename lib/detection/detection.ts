import * as z from 'zod/mini';
import { Environment } from '../klarna/api-server.ts';
import { SessionId } from '../klarna/session-id-schema.ts';

/** Where something was seen. */
export const sources = [
  'url',
  'document',
  'global',
  'storage',
  'cookie',
  'resource',
  'network',
  'sdk-call',
  'pasted',
] as const;
export const Source = z.enum(sources);
export type Source = z.infer<typeof Source>;

/** The exact spot, and when. What every piece of evidence has. */
const sighting = {
  source: Source,
  /** CSS selector, global path, storage key, request line, SDK method: whatever finds the spot again. */
  place: z.string().check(z.maxLength(500)),
  /** When it was seen, ms since the epoch. */
  seenAt: z.number(),
  /** Origin of the frame it was in; absent for the page itself. */
  frame: z.optional(z.string().check(z.maxLength(300))),
};

/** This session id, or the client token that names it, was seen there. */
export const Detection = z.object({
  session_id: SessionId,
  /** The token that carried the id. A credential: never shown whole. */
  client_token: z.optional(z.string().check(z.maxLength(16 * 1024))),
  ...sighting,
});
export type Detection = z.infer<typeof Detection>;

/** Things that look like a payment session and are none. Each is named on screen instead of reported. */
export const lookAlikeKinds = [
  'documentation-example',
  'client-token-cut-off',
  'klarna-checkout-order',
  'hosted-payment-page-session',
  'klarna-network-payment-request',
  'klarna-client-id',
  'klarna-session-token',
  'klarna-sign-in-token',
  'braintree-client-token',
  'primer-client-token',
  'checkout-com-session',
  'adyen-session',
  'stripe-session',
  'foreign-token',
] as const;
export const LookAlikeKind = z.enum(lookAlikeKinds);
export type LookAlikeKind = z.infer<typeof LookAlikeKind>;

export const LookAlike = z.object({ kind: LookAlikeKind, ...sighting });
export type LookAlike = z.infer<typeof LookAlike>;

/** An API key in the page or its traffic. Only its last four characters are kept. */
export const LeakedKey = z.object({
  environment: Environment,
  ending: z.string().check(z.maxLength(4)),
  ...sighting,
});
export type LeakedKey = z.infer<typeof LeakedKey>;

/** Why a part of a page was left out. `count`: of what was left out, or the most of it that is looked at. */
export const Skipped = z.object({
  why: z.enum([
    'frames-of-other-sites',
    'too-many-nodes',
    'hidden-properties',
    'large-scripts',
    'cookies-refused',
    'storage-refused',
    'too-many-objects',
    'large-bodies',
    'too-many-finds',
  ]),
  count: z.optional(z.int().check(z.nonnegative())),
});
export type Skipped = z.infer<typeof Skipped>;

/** What was looked through, for an honest "nothing found". */
export const Searched = z.object({
  source: Source,
  /** How many: scripts, requests, keys, … */
  count: z.int().check(z.nonnegative()),
  /** Singular noun for one of them: "inline script", "storage key". */
  what: z.string().check(z.maxLength(60)),
  skipped: z.optional(Skipped),
});
export type Searched = z.infer<typeof Searched>;

/** Everything one look at one place gives. The same shape from a page script, a HAR entry and a pasted text. */
export const Findings = z.object({
  detections: z.array(Detection).check(z.maxLength(500)),
  lookAlikes: z.array(LookAlike).check(z.maxLength(200)),
  leakedKeys: z.array(LeakedKey).check(z.maxLength(50)),
});
export type Findings = z.infer<typeof Findings>;

/** The return value of an injected script: findings, what was searched, and whether Klarna's library is there. */
export const PageScan = z.extend(Findings, {
  searched: z.array(Searched).check(z.maxLength(50)),
  klarnaLibrary: z.boolean(),
});
export type PageScan = z.infer<typeof PageScan>;
