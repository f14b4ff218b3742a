import type { ComponentChildren } from 'preact';
import type { DetectedSession } from '../../lib/detection/detected-session.ts';
import { disclosureOf, maskedJson } from '../../lib/display/shown-value.ts';
import type { UnexpectedValue } from '../../lib/klarna/parse-leniently.ts';
import type { PaymentSession } from '../../lib/klarna/session.ts';
import type { Snapshot } from '../../lib/klarna/snapshot.ts';
import { pageLanguage, t } from '../../lib/language/on-screen.ts';
import { CopyButton } from '../parts/CopyButton.tsx';
import { SampleMark } from '../parts/Logo.tsx';
import { Section } from '../parts/Section.tsx';
import { EvidenceTable } from '../session/Evidence.tsx';
import { MerchantFields } from '../session/MerchantFields.tsx';
import { PaymentMethods } from '../session/PaymentMethods.tsx';
import { ServerConflicts } from '../session/ServerConflicts.tsx';
import { SessionHead } from '../session/SessionHead.tsx';
import { TokenClaims } from '../session/TokenClaims.tsx';
import { UnexpectedValues } from '../session/UnexpectedValues.tsx';
import { ReadFacts } from './ReadFacts.tsx';
import { SessionFields } from './SessionFields.tsx';
import './panel.css';

interface OverviewTabProps {
  detected: DetectedSession;
  session: PaymentSession;
  snapshot: Snapshot;
  unexpected: readonly UnexpectedValue[];
  /** What is wrong with it: comes first of what is said about it. */
  children?: ComponentChildren;
}

/** The session's own fields on the left; what is said about it on the right. */
export function OverviewTab({ detected, session, snapshot, unexpected, children }: OverviewTabProps) {
  return (
    <div class="panel-columns">
      <div class="stack loose">
        <div class="stack">
          <SessionHead session={session} snapshot={snapshot} />
          <p class="row">
            <code class="grow" title="session_id">
              {detected.session_id}
            </code>
            <SampleMark />
            <CopyButton what={t`session id`} text={detected.session_id} />
            <CopyButton
              what={t`session as JSON, masked`}
              icon="document"
              text={() => maskedJson(snapshot.body, disclosureOf(snapshot.body, pageLanguage()))}
            />
          </p>
        </div>
        <SessionFields session={session} />
        <PaymentMethods session={session} title="payment_method_categories" />
      </div>
      <div class="stack loose">
        {children}
        <ServerConflicts session={detected} />
        <UnexpectedValues unexpected={unexpected} />
        <MerchantFields session={session} body={snapshot.body} wire />
        <TokenClaims session={detected} />
        <ReadFacts snapshot={snapshot} />
        {/* Last, since it grows while one looks. */}
        <Section title={t`Seen in`} count={detected.detections.length}>
          <EvidenceTable session={detected} />
        </Section>
      </div>
    </div>
  );
}
