import { hasSessionIdShape, isOpaqueSessionId, sessionIdShape } from '../../klarna/session-id.ts';

/** The parts of a URL that the rules read. */
interface UrlParts {
  host: string;
  path: string;
  /** The first parameter of the query or the fragment that has one of these names. */
  parameter: (...names: string[]) => string | undefined;
  onKlarna: boolean;
}

/** One kind of URL that contains the id of a payment session. */
export interface SessionUrlRule {
  title: string;
  example: string;
  sessionId: (url: UrlParts) => string | undefined;
}

const id = sessionIdShape.source;
const apiPath = new RegExp(`/(?:payments|credit)/v1/sessions/(${id})(?![\\w-])`, 'i');
/** The segment of an API path where an id of any shape can be. Only on Klarna's hosts. */
const apiSegment = /^\/(?:payments|credit)\/v1\/sessions\/([^/]+)(?:\/|$)/;
const bareApiPath = new RegExp(`^/v1/sessions/(${id})(?![\\w-])`, 'i');

/** Klarna hosts whose URLs contain other ids under the same names. */
const otherHosts = /^(?:pay|login|portal|docs|app|api-global|osm|evt)\.|checkout|kco|hpp/;
/** Paths of other Klarna products. */
const otherPaths = /\/(?:hpp|kco|kcoc|checkout|osm|messaging|web-sdk|profile|requests)(?:\/|$)/;

/** The URLs that contain a payment session id. A `sid` or `session_id` in any other URL is something else. */
export const sessionUrlRules: readonly SessionUrlRule[] = [
  {
    title: 'Payments API',
    example: '/payments/v1/sessions/{session_id}',
    sessionId: ({ path, onKlarna }) => {
      const segment = onKlarna ? apiSegment.exec(path)?.[1] : undefined;
      return segment !== undefined && isOpaqueSessionId(segment) ? segment : apiPath.exec(path)?.[1];
    },
  },
  {
    title: 'Redirect after the order',
    example: 'https://credit.klarna.com/v1/sessions/{session_id}/redirect',
    sessionId: ({ path, onKlarna }) => (onKlarna ? bareApiPath.exec(path)?.[1] : undefined),
  },
  {
    title: "Events of Klarna's payments library",
    example: 'https://eu.playground.klarnaevt.com/v1/kp/1.10.0/init?iid=…&sid={session_id}',
    sessionId: ({ host, path, parameter, onKlarna }) => {
      const client = /^\/v\d\/([^/]+)\//.exec(path)?.[1] ?? '';
      const isPayments = /(?:^|[-_])(?:kp|payments?|credit)(?:[-_]|$)|klarnapayments/i.test(client);
      const isEvents = host.endsWith('klarnaevt.com') || (onKlarna && host.startsWith('evt.'));
      if (!isEvents || !isPayments || /checkout|kco|hpp/i.test(client)) return undefined;
      return shaped(parameter('sid', 'session_id', 'sessionID', 'sessionId'));
    },
  },
  {
    title: "Frame of Klarna's payments library",
    example: 'https://js.playground.klarna.com/eu/kp/1.10.0/main?sessionID={session_id}',
    sessionId: ({ host, path, parameter, onKlarna }) => {
      if (!onKlarna || host.endsWith('klarnaevt.com') || otherHosts.test(host) || otherPaths.test(path))
        return undefined;
      const isPayments =
        /\/(?:kp|payments|pfmvp|credit)(?:\/|$)/.test(path) ||
        /^(?:klarna-payments|credit|payments)/.test(host);
      return shaped(
        parameter('sessionID', 'session_id', 'sessionId') ?? (isPayments ? parameter('sid') : undefined),
      );
    },
  },
];

/** A parameter's name can be that of another id, so its value must have the observed shape. */
function shaped(value: string | undefined): string | undefined {
  return value !== undefined && hasSessionIdShape(value) ? value : undefined;
}

/** The payment session id in a URL, by the table above; `undefined` when there is none. */
export function sessionIdOfUrl(url: string): string | undefined {
  const parts = partsOf(url);
  if (!parts) return undefined;
  // A device fingerprint has a session id of its own, even on a Klarna host.
  if (parts.parameter('org_id') !== undefined) return undefined;
  for (const rule of sessionUrlRules) {
    const found = rule.sessionId(parts);
    if (found !== undefined) return found;
  }
  return undefined;
}

function partsOf(url: string): UrlParts | undefined {
  try {
    const parsed = new URL(url.startsWith('//') ? `https:${url}` : url, 'https://page.invalid');
    const { hostname: host, pathname: path } = parsed;
    const fragment = parsed.hash.slice(parsed.hash.indexOf('?') + 1).replace(/^#/, '');
    const parameters = [parsed.searchParams, new URLSearchParams(fragment)];
    return {
      host,
      path,
      parameter: (...names) => {
        for (const name of names) {
          for (const list of parameters) {
            const value = list.get(name);
            if (value !== null) return value;
          }
        }
        return undefined;
      },
      onKlarna: /(?:^|\.)(?:klarna\.com|klarnaevt\.com|klarnacdn\.net)$/.test(host),
    };
  } catch {
    return undefined;
  }
}
