import * as z from 'zod/mini';
import { Environment } from '../klarna/api-server.ts';
import { SessionId } from '../klarna/session-id-schema.ts';

/** Where something can be seen. */
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

/** Where and when something was seen. Part of every finding. */
const sighting = {
  source: Source,
  /** What leads to the place again: a CSS selector, global path, storage key, request line or SDK method. */
  place: z.string().check(z.maxLength(500)),
  /** When it was seen, ms since the epoch. */
  seenAt: z.number(),
  /** Origin of the frame; absent for the page itself. */
  frame: z.optional(z.string().check(z.maxLength(300))),
};

/** This session id, or a client token with it, was seen at this place. */
export const Detection = z.object({
  session_id: SessionId,
  /** The token that holds the id. A credential: never shown in full. */
  client_token: z.optional(z.string().check(z.maxLength(16 * 1024))),
  ...sighting,
});
export type Detection = z.infer<typeof Detection>;

/** Where and when something was seen. */
export type Sighting = Pick<Detection, 'source' | 'place' | 'seenAt' | 'frame'>;

/** Things that look like a payment session but are not. The screen names them; they are not reported as sessions. */
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

/** The beginning of a user name: `PK12•••`. */
const shortUserName = z.string().check(z.maxLength(8));

/**
 * A secret of Klarna's API in the page or its traffic: an API key, of which only the last four characters are kept; or a
 * user name beside its password, of which only the beginning of the user name is kept.
 */
export const LeakedKey = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('api-key'),
    environment: Environment,
    ending: z.string().check(z.maxLength(4)),
    ...sighting,
  }),
  z.object({ kind: z.literal('user-and-password'), user: shortUserName, ...sighting }),
  /** The page sends it. `environment` is that of the API host it goes to; absent for other hosts. */
  z.object({
    kind: z.literal('basic-header'),
    user: shortUserName,
    environment: z.optional(Environment),
    ...sighting,
  }),
]);
export type LeakedKey = z.infer<typeof LeakedKey>;

/** Why a part of a page was not searched. `count` is how much was left out, or the limit that was reached. */
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

/** The kinds of things that are searched. */
export const SearchedKind = z.enum([
  'address',
  'cookie',
  'element',
  'form-field',
  'frame',
  'inline-script',
  'local-storage-key',
  'object',
  'request',
  'requested-address',
  'session-storage-key',
  'shadow-root',
]);
export type SearchedKind = z.infer<typeof SearchedKind>;

/** What was searched, so that "nothing found" can say where. */
export const Searched = z.object({
  source: Source,
  /** How many: scripts, requests, keys, … */
  count: z.int().check(z.nonnegative()),
  what: SearchedKind,
  skipped: z.optional(Skipped),
});
export type Searched = z.infer<typeof Searched>;

/** The findings of one scan. The same shape for a page, a HAR entry and a pasted text. */
export const Findings = z.object({
  detections: z.array(Detection).check(z.maxLength(500)),
  lookAlikes: z.array(LookAlike).check(z.maxLength(200)),
  leakedKeys: z.array(LeakedKey).check(z.maxLength(50)),
});
export type Findings = z.infer<typeof Findings>;

/** The return value of an injected script: findings, what was searched, and whether Klarna's library is in the page. */
export const PageScan = z.extend(Findings, {
  searched: z.array(Searched).check(z.maxLength(50)),
  klarnaLibrary: z.boolean(),
});
export type PageScan = z.infer<typeof PageScan>;
