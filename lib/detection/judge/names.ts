/** Words that make a name one of another product, or of another kind of session, even beside "klarna". */
const otherProducts =
  /hpp|hosted|kco|klarnacheckout|shopping|network|interop|threat|finger|device|analytic|tracking|telemetry|messag|placement|signin|login|identity|onboarding/;
/** Words that make a name something other than a session's id. */
const otherThings = /order|cart|quote|user|visitor|browser|correlation|authoriz|request|php|secret|sdksess/;

/** Names that say nothing about whose data they hold: one looks further up for that. */
const neutral = new Set(
  (
    'data session sessions payment payments paymentsession paymentdata payload details response result results body ' +
    'params parameters config configuration options attributes value props state content item fields metadata ' +
    'additionaldata info object'
  ).split(' '),
);

/** Lower-case letters and digits only: `data-klarna-session-id` and `klarnaSessionID` become `klarnasessionid`. */
function flatName(name: string): string {
  return name
    .slice(0, 200)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}

/** Whether a name says Klarna, or its short form `kp` as a word: `klarna_kp`, `kpSessionId`. */
export function saysKlarna(name: string): boolean {
  return /klarna|^kp_?sess/i.test(name) || /(?:^|[^A-Za-z])(?:kp|KP|Kp)(?![a-z])/.test(name);
}

/**
 * Whether the names that lead to a value say that it is a Klarna payment session's id: `klarnaSessionID`,
 * `data-klarna-session-id`, `klarna_kp.session_id`, `klarnaSession.id`. `session_id` alone does not say it.
 */
export function nameKlarnaSessionId(names: readonly string[]): boolean {
  const leaf = names.at(-1) ?? '';
  const flat = flatName(leaf);
  if (otherThings.test(flat) || otherProducts.test(flat)) return false;
  const ancestors = names.slice(0, -1).reverse();
  const above = ancestors.slice(0, 3).map(flatName);
  if (above.some((name) => otherProducts.test(name))) return false;

  if (saysKlarna(leaf) && /sess(?:ion)?.*(?:id|uuid)|id.*session/.test(flat)) return true;
  const isSessionId = /(?:^|payments?|kp)sess(?:ion)?(?:id|uuid|identifier)$/.test(flat);
  const isIdOfSession = /^(?:id|uuid)$/.test(flat) && /session$/.test(above[0] ?? '');
  if (!isSessionId && !isIdOfSession) return false;
  const owner = ancestors.find((name) => !/^\d*$/.test(name) && !neutral.has(flatName(name)));
  return owner !== undefined && saysKlarna(owner);
}

/** Whether a name promises a session id without saying whose. */
export function isPlainSessionIdName(name: string): boolean {
  return /^(?:payments?)?sess(?:ion)?(?:id|uuid)$/.test(flatName(name));
}

/** Names under which shops keep client tokens, Klarna's and others'. */
export function isClientTokenName(name: string): boolean {
  return /client_?-?token/i.test(name);
}
