import type { ComponentChildren } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import type { DetectedSession } from '../../lib/detection/detected-session.ts';
import type { Finding } from '../../lib/diagnosis/finding.ts';
import { readSnapshot } from '../../lib/display/read-snapshot.ts';
import { describeShapeProblem } from '../../lib/klarna/session-problems.ts';
import type { Snapshot } from '../../lib/klarna/snapshot.ts';
import { t, translate } from '../../lib/language/on-screen.ts';
import { FindingsContext, findingKey, findingsView } from '../findings/findings-context.ts';
import { pointAtFinding, pointAtPlace } from '../findings/point-at.ts';
import { WorstFindings } from '../findings/WorstFindings.tsx';
import { Fold } from '../parts/Fold.tsx';
import { Notice } from '../parts/Notice.tsx';
import { CustomerData } from '../session/CustomerData.tsx';
import { MerchantFields } from '../session/MerchantFields.tsx';
import { OrderLines } from '../session/OrderLines.tsx';
import { PaymentMethods } from '../session/PaymentMethods.tsx';
import { RawResponse } from '../session/RawResponse.tsx';
import { ServerConflicts } from '../session/ServerConflicts.tsx';
import { SessionHead } from '../session/SessionHead.tsx';
import { StaleLine } from '../session/StaleLine.tsx';
import { UnexpectedValues } from '../session/UnexpectedValues.tsx';
import './popup.css';

interface PopupSessionProps {
  session: DetectedSession;
  snapshot: Snapshot;
  identity: ComponentChildren;
  findings: readonly Finding[];
  /** Whether a later read failed. */
  stale?: boolean;
}

/** A session that was read, one section below the other. */
export function PopupSession({ session, snapshot, identity, findings, stale = false }: PopupSessionProps) {
  const read = readSnapshot(snapshot);
  const root = useRef<HTMLDivElement>(null);
  const view = useMemo(
    () =>
      findingsView(findings, (finding) => {
        if (root.current) pointAtFinding(root.current, findingKey(finding));
      }),
    [findings],
  );
  const showPlace = (path: string) => {
    if (root.current) pointAtPlace(root.current, path);
  };
  return (
    <FindingsContext.Provider value={view}>
      <div ref={root} class="popup-session">
        {stale && <StaleLine snapshot={snapshot} />}
        {read.kind === 'session' ? (
          <>
            <div class="stack">
              <SessionHead session={read.session} snapshot={snapshot} />
              {identity}
            </div>
            <WorstFindings
              findings={findings}
              currency={read.session.purchase_currency}
              onShowPlace={showPlace}
            />
            <ServerConflicts session={session} />
            <UnexpectedValues unexpected={read.unexpected} />
            <OrderLines session={read.session} body={snapshot.body} />
            <CustomerData session={read.session} snapshot={snapshot} wire={false} />
            <PaymentMethods session={read.session} title={t`Payment methods`} />
            <MerchantFields session={read.session} body={snapshot.body} wire={false} />
          </>
        ) : (
          <>
            <Notice tone="warn" title={t`The answer is not a payment session`}>
              <p class="small">{translate(describeShapeProblem(read.problem))}</p>
            </Notice>
            {identity}
          </>
        )}
        <Fold name="raw" class="fold-section" summary={<h2>{t`Raw response`}</h2>}>
          <RawResponse snapshot={snapshot} />
        </Fold>
      </div>
    </FindingsContext.Provider>
  );
}
