import { noFindings } from '../../detection/findings.ts';
import type { PageEvent, PageFeed } from '../services.ts';
import { sampleClientToken, sampleSessionId, sampleShop } from './sample-session.ts';

/** A fictional checkout page with the sample session. */
export function samplePage(now: () => number): PageFeed {
  return {
    watch(listener) {
      for (const event of sampleEvents(now())) listener(event);
      return () => undefined;
    },
    // A pasted session would be listed among invented data.
    findInPasted: noFindings,
  };
}

function sampleEvents(now: number): PageEvent[] {
  const session = { session_id: sampleSessionId, client_token: sampleClientToken() };
  return [
    { type: 'page-opened', url: `${sampleShop}/checkout`, at: now - 4000 },
    {
      type: 'findings',
      findings: {
        ...noFindings(),
        detections: [
          { ...session, source: 'network', place: 'POST /api/sample-session', seenAt: now - 3000 },
          { ...session, source: 'sdk-call', place: 'Klarna.Payments.init', seenAt: now - 2000 },
        ],
      },
    },
    { type: 'searched', searched: [{ source: 'network', count: 12, what: 'request' }], klarnaLibrary: true },
  ];
}
