/** Words in the names of other products and other kinds of session, even together with "klarna". */
const otherProducts =
  /hpp|hosted|kco|klarnacheckout|shopping|network|interop|threat|finger|device|analytic|tracking|telemetry|messag|placement|signin|login|identity|onboarding/;
/** Words in names of values that are not session ids. */
const otherThings = /order|cart|quote|user|visitor|browser|correlation|authoriz|request|php|secret|sdksess/;

/** Names that do not tell whose data they hold. The check looks at the name above them. */
const neutral = new Set(
  (
    'data session sessions payment payments paymentsession paymentdata payload details response result results body ' +
    'params parameters config configuration options attributes value props state content item fields metadata ' +
    'additionaldata info object'
  ).split(' '),
);

/** The name in lower case, letters and digits only: `data-klarna-session-id` becomes `klarnasessionid`. */
function flatName(name: string): string {
  return name
    .slice(0, 200)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}

/** Whether a name contains "klarna", or its short form "kp" as a word: `klarna_kp`, `kpSessionId`. */
export function mentionsKlarna(name: string): boolean {
  return /klarna|^kp_?sess/i.test(name) || /(?:^|[^A-Za-z])(?:kp|KP|Kp)(?![a-z])/.test(name);
}

/**
 * Whether the names that lead to a value, outermost first, show that it is the id of a Klarna payment session:
 * `klarnaSessionID`, `data-klarna-session-id`, `klarna_kp.session_id`, `klarnaSession.id`. `session_id` alone is not
 * enough.
 */
export function isKlarnaSessionIdPath(names: readonly string[]): boolean {
  const leaf = names.at(-1) ?? '';
  const flat = flatName(leaf);
  if (otherThings.test(flat) || otherProducts.test(flat)) return false;
  const ancestors = names.slice(0, -1).reverse();
  const above = ancestors.slice(0, 3).map(flatName);
  if (above.some((name) => otherProducts.test(name))) return false;

  if (mentionsKlarna(leaf) && /sess(?:ion)?.*(?:id|uuid)|id.*session/.test(flat)) return true;
  const isSessionId = /(?:^|payments?|kp)sess(?:ion)?(?:id|uuid|identifier)$/.test(flat);
  const isIdOfSession = /^(?:id|uuid)$/.test(flat) && /session$/.test(above[0] ?? '');
  if (!isSessionId && !isIdOfSession) return false;
  const owner = ancestors.find((name) => !/^\d*$/.test(name) && !neutral.has(flatName(name)));
  return owner !== undefined && mentionsKlarna(owner);
}

/** Whether a name is that of a session id, without telling whose. */
export function isPlainSessionIdName(name: string): boolean {
  return /^(?:payments?)?sess(?:ion)?(?:id|uuid)$/.test(flatName(name));
}

/** Whether shops store client tokens under this name, Klarna's or others'. */
export function isClientTokenName(name: string): boolean {
  return /client_?-?token/i.test(name);
}
