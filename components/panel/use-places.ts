import type { RefObject } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Finding } from '../../lib/diagnosis/finding.ts';
import type { OpenFinding } from '../../lib/diagnosis/summary.ts';
import { type FindingsView, findingKey, findingsView } from '../findings/findings-context.ts';
import { pointAtCall, pointAtFinding, pointAtPlace } from '../findings/point-at.ts';
import type { TabId } from './Tabs.tsx';

/** How a finding and the value it speaks of lead to each other, across tabs. */
export interface Places {
  /** The element in which both are. */
  root: RefObject<HTMLDivElement | null>;
  view: FindingsView;
  /** The JSON path that was pointed at last. */
  pointed: string | undefined;
  /** Opens the place of a finding; `undefined` where it is about none that can be shown. */
  placeOf(finding: OpenFinding): (() => void) | undefined;
  showPath(path: string): void;
}

type Target =
  | { kind: 'path'; path: string }
  | { kind: 'call'; path: string }
  | { kind: 'finding'; key: string };

export function usePlaces(findings: readonly Finding[], openTab: (id: TabId) => void): Places {
  const root = useRef<HTMLDivElement>(null);
  // A new object for each press, so that pressing again points again.
  const [target, setTarget] = useState<Target>();
  useLayoutEffect(() => {
    if (target === undefined || root.current === null) return;
    switch (target.kind) {
      case 'finding':
        pointAtFinding(root.current, target.key);
        break;
      case 'call':
        pointAtCall(root.current, target.path);
        break;
      case 'path':
        pointAtPlace(root.current, target.path);
        break;
      default:
        target satisfies never;
    }
  }, [target]);
  return useMemo(() => {
    const showPath = (path: string) => {
      openTab(tabOfPath(path));
      setTarget({ kind: 'path', path });
    };
    const showCall = (path: string | undefined) => {
      openTab('sdk');
      if (path !== undefined) setTarget({ kind: 'call', path });
    };
    return {
      root,
      pointed: target?.kind === 'path' ? target.path : undefined,
      showPath,
      view: findingsView(findings, (finding) => {
        openTab('findings');
        setTarget({ kind: 'finding', key: findingKey(finding) });
      }),
      placeOf({ about, path }) {
        if (about === 'sdk-calls') return () => showCall(path);
        return about === 'session' && path !== undefined ? () => showPath(path) : undefined;
      },
    };
  }, [findings, openTab, target]);
}

/** The tab in which a field of the session is shown. */
function tabOfPath(path: string): TabId {
  if (path.startsWith('order_lines')) return 'lines';
  return /^(customer|billing_address|shipping_address)/.test(path) ? 'customer' : 'overview';
}
