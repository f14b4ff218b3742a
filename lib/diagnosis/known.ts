import type { LeakedKey, LookAlike } from '../detection/detection.ts';
import type { ClientTokenClaims } from '../klarna/client-token.ts';
import type { CredentialSummary } from '../klarna/credential.ts';
import type { FailedRead } from '../klarna/failure.ts';
import type { KlarnaAnswer } from '../klarna/klarna-answer.ts';
import type { PaymentSession } from '../klarna/session.ts';
import type { Snapshot } from '../klarna/snapshot.ts';
import type { TokenServer } from '../klarna/token-server.ts';
import { type Text, t } from '../language/text.ts';
import type { SdkCall } from '../recorder/sdk-call.ts';
import type { Notation } from './pasted/literal-notation.ts';

/** Everything that a diagnosis can use. `undefined` means that it was not seen; rules that need it say so. */
export interface Known {
  /** The session as Klarna's server returned it last. */
  session: PaymentSession | undefined;
  /** The snapshot of that session: server, time, raw body. */
  snapshot: Snapshot | undefined;
  /** The page's newest token of this session. */
  token: { client_token: string; claims: ClientTokenClaims; server: TokenServer } | undefined;
  /** What else was found in the page. */
  page: PageKnown | undefined;
  /** The recorded calls of Klarna's library in the newest document, in order. Empty: a recording without calls. */
  calls: readonly SdkCall[] | undefined;
  /** The last read of this session, if it failed. */
  failed: FailedRead | undefined;
  /** The credential of the last read, without its secrets. */
  credential: CredentialSummary | undefined;
  /** A request body that the developer pasted. */
  pasted: PastedBody | undefined;
  /** Klarna's refusal of that request, or of one that was not pasted. */
  answer: KlarnaAnswer | undefined;
  /** Earlier snapshots of this session, oldest first. */
  earlier: readonly Snapshot[] | undefined;
  /** This computer's clock, ms since the epoch. */
  now: number | undefined;
}

/** What was found in the page, apart from the session. */
export interface PageKnown {
  url: string | undefined;
  /** Whether Klarna's library was seen in it; `undefined` until the page is searched. */
  klarnaLibrary: boolean | undefined;
  /** Ids of all sessions seen, newest first. */
  sessionIds: readonly string[];
  lookAlikes: readonly LookAlike[];
  leakedKeys: readonly LeakedKey[];
}

/** A request body that the developer pasted. */
export interface PastedBody {
  /** What it is: the body of create session or update session, or of create order. */
  kind: 'session' | 'order';
  /** The JSON as it was pasted. */
  body: unknown;
  /** The same body, parsed tolerantly as a session: a create-order body has the same fields. */
  session: PaymentSession;
  /** Whether only order lines were pasted, without the order around them. */
  isExcerpt: boolean;
  /** How it was written, if it was not JSON, and the line where JSON that is not valid starts. */
  notation: { name: Notation; line: number | undefined } | undefined;
}

/** The names of what a rule can need. */
export type Need = keyof Known;

/** `Known` in which the needed parts are present. */
export type Given<Needed extends Need> = Known & { [Part in Needed]: Exclude<Known[Part], undefined> };

/** Why a rule cannot be checked without one of its needs, as a sentence that says what would help. */
export function missingReason(need: Need): Text {
  switch (need) {
    case 'session':
    case 'snapshot':
    case 'credential':
      return t`The session has not been read from Klarna yet.`;
    case 'token':
      return t`No client token for this session was found in the page.`;
    case 'page':
      return t`The page was not searched.`;
    case 'calls':
      return t`The calls of Klarna’s library were not recorded. To record them, use “Reload and record” in the panel.`;
    case 'failed':
      return t`No read of this session failed.`;
    case 'pasted':
      return t`No request body was pasted.`;
    case 'answer':
      return t`No answer of Klarna was pasted.`;
    case 'earlier':
      return t`This session was read only once.`;
    case 'now':
      return t`The current time is not known here.`;
    default:
      return need satisfies never;
  }
}

/** A `Known` in which nothing is known yet. */
export const nothingKnown: Known = {
  session: undefined,
  snapshot: undefined,
  token: undefined,
  page: undefined,
  calls: undefined,
  failed: undefined,
  credential: undefined,
  pasted: undefined,
  answer: undefined,
  earlier: undefined,
  now: undefined,
};

/** The JSON that `session` was read from. It still has the values of a wrong type, which are `null` in `session`. */
export function bodyOf({ session, snapshot, pasted }: Known): unknown {
  if (session !== undefined && pasted?.session === session) return pasted.body;
  return snapshot?.body ?? session;
}
