import type { LookAlikeKind } from '../../detection/detection.ts';
import type { ClientTokenClaims } from '../../klarna/client-token.ts';
import type { CredentialSummary } from '../../klarna/credential.ts';
import type { Snapshot } from '../../klarna/snapshot.ts';
import type { Text } from '../../language/text.ts';

/** A failure in plain words. */
export interface Explanation {
  /** What happened, in one line. */
  title: Text;
  /** Why it probably happened, the likeliest first. */
  causes: Text[];
  /** What to do now, in order. */
  nextSteps: Text[];
}

/** Why a read may have failed, and how to tell. */
export interface LikelyCause {
  cause: Text;
  /** The observation that distinguishes this cause from the next ones. Absent if none is needed. */
  observe?: Text;
}

/** Other facts that help to explain a failure. Each of them may be missing. */
export interface FailureFacts {
  /** Claims of the session's token, where the page had one. */
  claims?: ClientTokenClaims | undefined;
  /** The credential of the read, without its secrets. */
  credential?: CredentialSummary | undefined;
  /** The last snapshot of the same session. */
  previous?: Snapshot | undefined;
  /** Things in the same page that look like a session but are not one. */
  lookAlikes?: readonly { kind: LookAlikeKind }[] | undefined;
}

/** How likely a cause is. */
type Likelihood = 'certain' | 'likely' | 'possible' | 'unlikely' | 'excluded';

export interface WeighedCause extends LikelyCause {
  likelihood: Likelihood;
}

const order: Record<Likelihood, number> = { certain: 0, likely: 1, possible: 2, unlikely: 3, excluded: 4 };

/** The most likely causes first. Equally likely causes keep their order; excluded causes are removed. */
export function ranked(causes: readonly WeighedCause[]): LikelyCause[] {
  return causes
    .filter(({ likelihood }) => likelihood !== 'excluded')
    .sort((a, b) => order[a.likelihood] - order[b.likelihood])
    .map(({ cause, observe }) => ({ cause, ...(observe !== undefined && { observe }) }));
}
