import { noFindings } from '../../lib/detection/findings.ts';
import type { Json } from '../../lib/display/shown-value.ts';
import { inMemoryLayout } from '../../lib/inspector/layout.ts';
import type { PageEvent } from '../../lib/inspector/services.ts';
import type { ReadRecord } from '../../lib/klarna/read-record.ts';
import type { VaultStatus } from '../../lib/messages/results.ts';
import { restrictedReason } from '../../lib/platform/popup/restricted-page.ts';
import { type Behaviour, noSession, oneSession, pageOpened, success } from '../unit/components/fakes.ts';
import {
  authorizedBody,
  demoKey,
  failedOf,
  foundSession,
  incompleteBody,
  lines,
  liveKey,
  now,
  otherId,
  secondKey,
  sessionId,
  snapshotOf,
  tokenFor,
} from '../unit/components/sample.ts';
import { failures } from './failures.ts';
import type { GalleryState } from './state.ts';

const never = () => new Promise<never>(() => undefined);
const answering = (body: { [key: string]: Json }): Behaviour => ({
  events: oneSession,
  read: (session_id) => Promise.resolve(success({ session_id }, body)),
});

const bareId: PageEvent = {
  type: 'findings',
  findings: {
    ...noFindings(),
    detections: [{ session_id: sessionId, source: 'url', place: 'return address', seenAt: now }],
  },
};
const production: PageEvent = {
  type: 'findings',
  findings: foundSession(
    sessionId,
    tokenFor(sessionId, { environment: 'production', base_url: 'https://js.klarna.com/eu/kp' }),
  ),
};
const older: PageEvent = {
  type: 'findings',
  findings: foundSession(otherId, tokenFor(otherId), now - 90_000),
};
const alarming: PageEvent = {
  type: 'findings',
  findings: {
    ...noFindings(),
    leakedKeys: [
      {
        kind: 'api-key',
        environment: 'production',
        ending: 'a1b2',
        source: 'document',
        place: 'script',
        seenAt: now,
      },
    ],
    lookAlikes: [{ kind: 'braintree-client-token', source: 'network', place: 'POST /graphql', seenAt: now }],
  },
};

const long = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
/** Values that may break a layout: long words, right-to-left script, large amounts. */
const longBody = {
  ...authorizedBody,
  order_amount: 1_234_567_890_12,
  purchase_currency: 'HUF',
  merchant_reference1: `${long}-${long}`,
  merchant_reference2: 'مرجع الطلب ١٢٣٤٥',
  order_lines: [
    { ...lines[0], name: long, unit_price: 1_234_567_890_12, total_amount: 1_234_567_890_12 },
    { ...lines[1], name: 'قميص نسائي من القطن — חולצת כותנה', reference: long },
    ...Array.from({ length: 40 }, (_, index) => ({ ...lines[0], name: `Sample product ${index + 3}` })),
  ],
};
const wrongBody = {
  ...incompleteBody,
  order_amount: 14985,
  order_lines: [lines[0], { ...lines[1], total_tax_amount: 480 }, lines[2]],
};

/** The dialog that shares a session, and a report that is held back. */
const sharing: readonly { name: string; behaviour: Behaviour; press?: readonly string[] }[] = [
  { name: 'share', behaviour: answering(authorizedBody), press: ['.read-bar [aria-haspopup=dialog]'] },
  {
    name: 'share-held-back',
    behaviour: answering({ ...authorizedBody, customer: { given_name: sessionId.slice(0, 13) } }),
    press: ['.read-bar [aria-haspopup=dialog]', '.share-kind:nth-of-type(3) input'],
  },
];

/** A snapshot of which one tab cannot render a part. */
const faulty: Behaviour = {
  events: oneSession,
  read: (session_id) => {
    const read = success({ session_id }, authorizedBody);
    if (read.kind === 'snapshot') {
      Object.defineProperty(read.snapshot, 'bytes', {
        get() {
          throw new TypeError('a sample fault: snapshot.bytes is not a number');
        },
      });
    }
    return Promise.resolve(read);
  },
};

/** The dialog with all keyboard shortcuts. */
const keys = { name: 'keys', behaviour: answering(authorizedBody), press: ['[aria-keyshortcuts]'] };

const views: readonly { name: string; behaviour: Behaviour; press?: readonly string[] }[] = [
  { name: 'scanning', behaviour: { events: [pageOpened] } },
  {
    name: 'restricted',
    behaviour: {
      events: [
        {
          type: 'restricted-page',
          url: 'chrome://version/',
          reason: restrictedReason('chrome://version/'),
        },
      ],
    },
  },
  { name: 'nothing-found', behaviour: { events: noSession } },
  { name: 'no-credential', behaviour: { events: oneSession, credentials: [liveKey] } },
  {
    name: 'vault-damaged',
    behaviour: { events: oneSession, credentials: [], vault: { kind: 'damaged' } },
  },
  {
    name: 'choosing',
    behaviour: { events: [pageOpened, bareId], credentials: [demoKey, secondKey, liveKey] },
  },
  {
    name: 'confirm-production',
    behaviour: { events: [pageOpened, production], credentials: [liveKey] },
  },
  { name: 'reading', behaviour: { events: oneSession, read: never } },
  { name: 'shown', behaviour: answering(incompleteBody) },
  { name: 'authorized', behaviour: answering(authorizedBody) },
  { name: 'complete', behaviour: answering({ ...authorizedBody, status: 'complete' }) },
  { name: 'findings', behaviour: answering(wrongBody) },
  { name: 'long', behaviour: answering(longBody) },
  { name: 'empty-session', behaviour: answering({ status: 'incomplete' }) },
  { name: 'no-session', behaviour: answering({ hello: 'there' }) },
  {
    name: 'two-sessions',
    behaviour: {
      events: [pageOpened, older, { type: 'findings', findings: foundSession() }, alarming],
      read: (session_id) => Promise.resolve(success({ session_id })),
    },
  },
  ...Object.entries(failures).map(([kind, failure]) => ({
    name: `failed-${kind}`,
    behaviour: {
      events: oneSession,
      credentials: [{ ...demoKey, isDefault: true }, secondKey],
      read: () => Promise.resolve({ kind: 'failed' as const, failed: failedOf(failure) }),
    },
  })),
];

const tabs = ['findings', 'lines', 'customer', 'raw', 'timeline', 'compare'];

const earlier = (session_id: string, ago: number, body: { [key: string]: Json }): ReadRecord => ({
  kind: 'snapshot',
  snapshot: snapshotOf(body, { session_id, readAt: now - ago }),
  credentialId: demoKey.id,
});
/** A session that replaced another one and was read before, with a failed call in between. */
const withHistory = (body: { [key: string]: Json }): Behaviour => ({
  ...answering(body),
  events: [
    { type: 'page-opened', url: 'https://shop.example/checkout', at: now - 120_000 },
    older,
    { type: 'findings', findings: foundSession(sessionId, tokenFor(sessionId), now - 80_000) },
  ],
  history: [
    earlier(otherId, 85_000, incompleteBody),
    earlier(sessionId, 75_000, incompleteBody),
    {
      kind: 'failed',
      failed: failedOf(failures['session-not-found'], { failedAt: now - 70_000 }),
      credentialId: demoKey.id,
    },
    {
      kind: 'failed',
      failed: failedOf(failures.unauthorized, { failedAt: now - 65_000 }),
      credentialId: demoKey.id,
    },
  ],
});
/** Changed order lines: the first one is last, one is removed, one is new, and one name has another space. */
const laterBody = {
  ...authorizedBody,
  order_amount: 15_690,
  order_lines: [
    { ...lines[1], quantity: 3, total_amount: 3790 },
    { ...lines[0], name: 'Battery Power Pack ' },
  ],
};

const unlocked: VaultStatus = {
  kind: 'unlocked',
  locksAt: now + 600_000,
  damaged: [{ id: 'damaged', label: 'Outlet, live', server: liveKey.server }],
  backup: 'same',
  from: 'vault',
};
const vaults: readonly VaultStatus[] = [
  { kind: 'off' },
  { kind: 'locked', waitMs: 0, stillOpen: 1, backup: 'same', from: 'vault' },
  unlocked,
  { kind: 'damaged' },
  { kind: 'inaccessible' },
  { kind: 'newer', version: 3 },
];

/** Every screen in each of its states. */
export const galleryStates: readonly GalleryState[] = [
  ...[...views, ...sharing, keys].map(({ name, ...view }) => ({
    name: `popup-${name}`,
    screen: 'popup' as const,
    ...view,
  })),
  ...[...views, ...sharing, keys].map(({ name, ...view }) => ({
    name: `panel-${name}`,
    screen: 'panel' as const,
    ...view,
  })),
  ...tabs.flatMap((tab) => [
    {
      name: `panel-tab-${tab}`,
      screen: 'panel' as const,
      behaviour: withHistory(
        tab === 'compare' || tab === 'timeline' ? laterBody : { ...authorizedBody, ...wrongBody },
      ),
      press: [`[data-tab=${tab}]`],
    },
    {
      name: `panel-tab-${tab}-long`,
      screen: 'panel' as const,
      behaviour: withHistory(longBody),
      press: [`[data-tab=${tab}]`],
    },
  ]),
  {
    name: 'panel-split-wide',
    screen: 'panel',
    behaviour: {
      ...withHistory(authorizedBody),
      services: { layout: inMemoryLayout({ listWidth: 640 }) },
    },
  },
  {
    name: 'popup-left-open',
    screen: 'popup',
    behaviour: {
      ...answering(authorizedBody),
      services: { layout: inMemoryLayout({ open: ['evidence', 'raw', 'request-body'] }) },
    },
  },
  { name: 'panel-fault', screen: 'panel', behaviour: faulty },
  {
    name: 'panel-fault-copied',
    screen: 'panel',
    behaviour: faulty,
    press: ['.fault-notice button:last-of-type'],
  },
  {
    name: 'options-empty',
    screen: 'options',
    behaviour: { credentials: [], settings: { greeted: true } },
    awaits: '.first-steps-show',
  },
  { name: 'options-first-steps', screen: 'options', behaviour: { credentials: [] }, awaits: '.first-steps' },
  {
    name: 'options-first-steps-done',
    screen: 'options',
    behaviour: {
      credentials: [],
      settings: { triedSample: true },
      history: [earlier(sessionId, 75_000, incompleteBody)],
    },
    awaits: '.first-step.done',
  },
  { name: 'sample-overview', screen: 'sample', behaviour: {} },
  { name: 'sample-share', screen: 'sample', behaviour: {}, press: ['[aria-haspopup=dialog]'] },
  ...vaults.map((vault) => ({
    name: `options-vault-${vault.kind}`,
    screen: 'options' as const,
    behaviour: { credentials: [demoKey, { ...secondKey, label: long }, liveKey], vault },
  })),
];
