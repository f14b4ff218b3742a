import { sessionIdShape } from '../../klarna/session-id.ts';

/** The parts of an address that rules look at. */
interface Address {
  host: string;
  path: string;
  /** Parameters of the query and of the fragment. */
  parameter: (...names: string[]) => string | undefined;
  onKlarna: boolean;
}

/** One kind of address that carries a payment session's id. */
export interface SessionUrlRule {
  title: string;
  example: string;
  sessionId: (address: Address) => string | undefined;
}

const id = sessionIdShape.source;
const apiPath = new RegExp(`/(?:payments|credit)/v1/sessions/(${id})(?![\\w-])`, 'i');
const bareApiPath = new RegExp(`^/v1/sessions/(${id})(?![\\w-])`, 'i');

/** Hosts of Klarna whose addresses carry other ids under the same names. */
const otherHosts = /^(?:pay|login|portal|docs|app|api-global|osm|evt)\.|checkout|kco|hpp/;
/** Paths of other products. */
const otherPaths = /\/(?:hpp|kco|kcoc|checkout|osm|messaging|web-sdk|profile|requests)(?:\/|$)/;

/** Addresses that name a payment session. Everything else under `sid` or `session_id` is somebody else's. */
export const sessionUrlRules: readonly SessionUrlRule[] = [
  {
    title: 'Payments API',
    example: '/payments/v1/sessions/{session_id}',
    sessionId: ({ path }) => apiPath.exec(path)?.[1],
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
      return parameter('sid', 'session_id', 'sessionID', 'sessionId');
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
      return parameter('sessionID', 'session_id', 'sessionId') ?? (isPayments ? parameter('sid') : undefined);
    },
  },
];

/** The payment session's id in an address, by the table above; `undefined` where it names none. */
export function sessionIdOfUrl(url: string): string | undefined {
  const address = addressOf(url);
  if (!address) return undefined;
  // A device fingerprint has a session of its own, also when one of Klarna's hosts serves it.
  if (address.parameter('org_id') !== undefined) return undefined;
  for (const rule of sessionUrlRules) {
    const found = rule.sessionId(address);
    if (found !== undefined && new RegExp(`^${id}$`, 'i').test(found)) return found;
  }
  return undefined;
}

function addressOf(url: string): Address | undefined {
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
