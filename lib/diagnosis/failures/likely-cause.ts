import type { LookAlikeKind } from '../../detection/detection.ts';
import type { ClientTokenClaims } from '../../klarna/client-token.ts';
import type { CredentialSummary } from '../../klarna/credential.ts';
import type { Snapshot } from '../../klarna/snapshot.ts';

/** A failure in a person's words. */
export interface Explanation {
  /** What happened, in one line. */
  title: string;
  /** Why it probably happened, the likeliest first. */
  causes: string[];
  /** What to do now, in order. */
  nextSteps: string[];
}

/** Why a read may have failed, and how one would know. */
export interface LikelyCause {
  cause: string;
  /** The one observation that separates it from the causes after it. Absent where there is nothing to tell apart. */
  observe?: string;
}

/** What else is known when a failure is explained. All of it may be missing. */
export interface FailureFacts {
  /** Claims of the session's token, where the page had one. */
  claims?: ClientTokenClaims | undefined;
  /** The credential it was tried with, as far as it may be known. */
  credential?: CredentialSummary | undefined;
  /** The last successful reading of the same session. */
  previous?: Snapshot | undefined;
  /** What looks like a session and is none, seen in the same page. */
  lookAlikes?: readonly { kind: LookAlikeKind }[] | undefined;
}

/** How much speaks for a cause. */
type Likelihood = 'certain' | 'likely' | 'possible' | 'unlikely' | 'excluded';

export interface WeighedCause extends LikelyCause {
  likelihood: Likelihood;
}

const order: Record<Likelihood, number> = { certain: 0, likely: 1, possible: 2, unlikely: 3, excluded: 4 };

/** The likeliest first; of two that are equally likely the one that stands first. What is excluded is left out. */
export function ranked(causes: readonly WeighedCause[]): LikelyCause[] {
  return causes
    .filter(({ likelihood }) => likelihood !== 'excluded')
    .sort((a, b) => order[a.likelihood] - order[b.likelihood])
    .map(({ cause, observe }) => ({ cause, ...(observe !== undefined && { observe }) }));
}
