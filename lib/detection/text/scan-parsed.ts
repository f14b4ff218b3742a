import { readClientToken } from '../../klarna/client-token.ts';
import { hasSessionIdShape, isOpaqueSessionId } from '../../klarna/session-id.ts';
import { isUserBesidePassword } from '../judge/leaked-keys.ts';
import { lookAlikes } from '../judge/look-alikes.ts';
import { isKlarnaSessionIdPath, isPlainSessionIdName } from '../judge/names.ts';
import { type Location, sightingAt } from '../location.ts';
import { placeWithin } from '../place.ts';
import { isOtherProduct } from './ids-in-text.ts';
import { scanNamedValue } from './scan-text.ts';
import { jsonEntries, pathOf, type Visited, walkValue } from './walk-value.ts';

/** Limits of one walk: objects and levels of nesting. */
const limits = { nodes: 50_000, depth: 32 };

/**
 * Scans a parsed value: JSON, or the arguments of an SDK call. The path becomes part of the place. Returns whether all of
 * it was walked. See `scanText` about the cycle of imports.
 */
export function scanParsed(value: unknown, location: Location): boolean {
  const walk = walkValue(value, { ...limits, numbers: Array.isArray(value), entries: jsonEntries });
  for (;;) {
    const step = walk.next();
    if (step.done) return step.value === 'complete';
    if (step.value !== undefined)
      scanVisited(step.value, value, locationOfVisited(location, step.value, placeWithin));
  }
}

/** The location of a value inside the value at `location`: its path is added to the place and the names. */
export function locationOfVisited(
  location: Location,
  visited: Visited,
  join: (place: string, path: string) => string,
): Location {
  return {
    ...location,
    place: () => join(location.place(), pathOf(visited)),
    names: () => [...location.names(), ...visited.steps().map(String)],
  };
}

/** Scans one visited value: a string by its text, its names and the entries beside it. */
export function scanVisited(visited: Visited, root: unknown, location: Location): void {
  const { value } = visited;
  if (typeof value === 'number' && Array.isArray(root)) scanReference(root[value], location);
  if (typeof value !== 'string') return;
  if (isUserBesidePassword(value, location.names(), () => siblingsOf(visited)))
    location.collector.addLeakedKey({ kind: 'user-and-password', user: value }, sightingAt(location));
  if (!hasSessionIdShape(value)) {
    if (isOpaqueIdOfResponse(value, visited, location)) addId(value, location);
    else scanNamedValue(value, location);
    return;
  }
  const names = location.names();
  const named = isKlarnaSessionIdPath(names) || isKlarnaSessionIdPath(namesByPair(names, visited));
  if ((named || isInKlarnaResponse(visited, names)) && !hasForeignSibling(visited)) addId(value, location);
}

/** Some frameworks send an array in which objects refer to their values by index. */
function scanReference(target: unknown, location: Location): void {
  if (typeof target !== 'string' || !hasSessionIdShape(target)) return;
  if (isKlarnaSessionIdPath(location.names())) addId(target, location);
}

function addId(session_id: string, location: Location): void {
  location.collector.addSession({ session_id }, sightingAt(location));
}

/** The names of a value whose own name is beside it: `{name: 'klarnaSessionId', value: '…'}`. */
function namesByPair(names: readonly string[], visited: Visited): string[] {
  if (!/^(?:value|content|string_?value)$/i.test(names.at(-1) ?? '')) return [];
  const pair = siblingsOf(visited).find(
    ([key, value]) => /^(?:name|key|code|attribute_code|id)$/i.test(String(key)) && typeof value === 'string',
  );
  return pair ? [...names.slice(0, -1), String(pair[1])] : [];
}

/** Field names that only Klarna's responses have: to create session, and to `authorize` in the page. */
const responseNames = /^(?:payment_?method_?categories|show_?form|collected_?shipping_?address)$/i;

/** Whether a value is the `session_id` of a Klarna response: another field of the response is beside it. */
function isInKlarnaResponse(visited: Visited, names: readonly string[]): boolean {
  return (
    isPlainSessionIdName(names.at(-1) ?? '') &&
    siblingsOf(visited).some(([key]) => responseNames.test(String(key)))
  );
}

/**
 * Whether a value of another shape than observed is the `session_id` of a Klarna response. Payment providers put ids of
 * their own beside Klarna's fields, so a client token beside it must hold the same id.
 */
function isOpaqueIdOfResponse(value: string, visited: Visited, location: Location): boolean {
  if (!isOpaqueSessionId(value) || !isInKlarnaResponse(visited, location.names())) return false;
  if (lookAlikes.some(({ inText }) => inText?.test(value)) || hasForeignSibling(visited)) return false;
  return siblingsOf(visited).every(([, sibling]) => {
    const token = typeof sibling === 'string' ? readClientToken(sibling) : undefined;
    return token?.kind !== 'client-token' || token.session_id === value;
  });
}

function hasForeignSibling(visited: Visited): boolean {
  return siblingsOf(visited).some(
    ([key, value]) =>
      isOtherProduct(String(key)) || (typeof value === 'string' && isOtherProduct(value.slice(0, 500))),
  );
}

/** The entries beside a value, at most 100: an object with more keys is a list of unrelated items. */
function siblingsOf(visited: Visited): ReturnType<Visited['siblings']> {
  return visited.siblings().slice(0, 100);
}
