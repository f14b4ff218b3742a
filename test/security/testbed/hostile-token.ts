import { randomUUID } from 'node:crypto';

/** URLs that look like Klarna's, or that a parser may take for Klarna's. */
const addresses = [
  'https://evil.example',
  'https://api.klarna.com@evil.example',
  'https://api.klarna.com:443@evil.example/',
  'https://user:pass@js.klarna.com/eu/kp',
  'https://api.klarna.com.evil.example/eu/kp',
  'https://js.playground.klarna.com.evil.example/eu/kp',
  'https://evilklarna.com/eu/kp',
  'https://klarna.com.example/eu/kp',
  'https://api.klarna.com.',
  'https://js.playground.klarna.com./eu/kp',
  'https://js.klarna.com:8443/eu/kp',
  'https://api.klarna.com:443:8443',
  'https://аpi.klarna.com/eu/kp',
  'https://xn--pi-7kc.klarna.com/eu/kp',
  'https://api%2eklarna.com/eu/kp',
  'https://api.klarna.com%2eevil.example',
  'https://evil.example%2f.klarna.com',
  'https://evil.example%23.klarna.com',
  'https://api.klarna.com\\@evil.example',
  'https:\\\\evil.example\\klarna.com',
  'https://evil.example\\.klarna.com/eu/kp',
  'https://evil.example/https://js.klarna.com/eu/kp',
  'https://evil.example?.klarna.com',
  'https://evil.example#.klarna.com',
  'https://js.playground.klarna.com/../../@evil.example/eu',
  'https://js.klarna.com/%2e%2e/%2e%2e/evil',
  'http://api.klarna.com/eu/kp',
  '//evil.example/eu/kp',
  'https://127.0.0.1/eu/kp',
  'https://[::1]/eu/kp',
  'javascript:fetch("https://evil.example")',
  'data:text/html,klarna.com',
  'blob:https://js.klarna.com/eu',
  'https://js.\tklarna.com\n.evil.example',
  'ht\ttps://evil.example/.klarna.com',
  '\u0000https://js.klarna.com.evil.example',
];
const genuine = [
  'https://js.playground.klarna.com/eu/kp',
  'https://js.klarna.com/na/kp',
  'https://oc.playground.klarnaevt.com',
];
const environments = ['playground', 'production', 'PLAYGROUND', 'https://evil.example', '__proto__', '', 7];
const regions = ['eu', 'na', 'oc', 'us', '../evil', 'evil.example', 'constructor', '@evil.example'];
const aroundIds = [
  (id: string) => `${id}/../../../evil`,
  (id: string) => `${id}%2f..%2f..`,
  (id: string) => `../${id}`,
  (id: string) => `%2e%2e/${id}`,
  (id: string) => `${id}\\..\\..`,
  (id: string) => `${id}?host=evil.example`,
  (id: string) => `${id}#@evil.example`,
  (id: string) => `${id}@evil.example`,
  (id: string) => `.evil.example/${id}`,
  (id: string) => `//evil.example/${id}`,
  (id: string) => `${id}\u0000`,
  (id: string) => `\t${id}\n`,
];

/** A client token that tries to send a credential to a wrong host. */
export interface HostileToken {
  token: string;
  session_id: string;
  /** Whether the id is valid. Then the trap is in an address. */
  plausibleId: boolean;
}

/** Hostile tokens, each with its own id. One in five has its trap in the id, the others in an address. */
export function hostileTokens(count: number): HostileToken[] {
  return Array.from({ length: count }, (_, index) => hostileToken(index));
}

function hostileToken(index: number): HostileToken {
  const id = randomUUID();
  const plausibleId = index % 5 !== 4;
  const session_id = plausibleId ? id : pick(aroundIds, Math.floor(index / 5))(id);
  const hostile = pick(addresses, index);
  // One address is Klarna's and makes the token credible. The other one is the trap.
  const urls = [
    { base_url: hostile, client_event_base_url: pick(genuine, index) },
    { base_url: pick(genuine, index), client_event_base_url: hostile },
    { design: 'klarna', product_url: hostile },
  ];
  const claims = {
    session_id,
    ...pick(urls, Math.floor(index / addresses.length)),
    environment: pick(environments, index),
    region: pick(regions, index),
    purchase_country: pick(['DE', 'US', 'AU', '@evil.example'], index),
  };
  const parts = [{ alg: 'RS256', kid: '82305ebc-b811-3637-aa4c-66eca1874f3d' }, claims];
  const token = parts.map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
  return { token: `${token}.${'A'.repeat(342)}`, session_id, plausibleId };
}

function pick<Item>(items: readonly Item[], index: number): Item {
  const item = items[index % items.length];
  if (item === undefined) throw new Error('There is nothing to pick from.');
  return item;
}
