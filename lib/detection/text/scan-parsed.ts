import { hasSessionIdShape } from '../../klarna/session-id.ts';
import { collector } from '../collector.ts';
import type { Findings } from '../detection.ts';
import { isPlainSessionIdName, nameKlarnaSessionId } from '../judge/names.ts';
import { placeWithin } from '../place.ts';
import type { Sighting } from '../sighting.ts';
import { type Spot, sightingAt, spotOf } from '../spot.ts';
import { isOtherProduct } from './ids-in-text.ts';
import { scanLeaf } from './scan-leaf.ts';
import { jsonEntries, pathOf, type Visited, walkValue } from './walk-value.ts';

/** Limits of one walk over a parsed body: nodes, and levels of nesting. */
const limits = { nodes: 50_000, depth: 32 };

/** Finds payment sessions in a parsed value: an SDK's arguments, a message. The path becomes part of the place. */
export function scanValue(value: unknown, sighting: Sighting): Findings {
  const found = collector();
  scanParsed(value, spotOf(found, sighting));
  return found.findings();
}

/** Scans a parsed JSON value; the path becomes part of the place. Says whether all of it was walked. */
export function scanParsed(value: unknown, spot: Spot): boolean {
  const walk = walkValue(value, { ...limits, numbers: Array.isArray(value), entries: jsonEntries });
  for (;;) {
    const step = walk.next();
    if (step.done) return step.value === 'complete';
    if (step.value !== undefined)
      scanVisited(step.value, value, spotOfVisited(spot, step.value, placeWithin));
  }
}

/** The spot of a value in a structure: its path joins place and names. */
export function spotOfVisited(
  spot: Spot,
  visited: Visited,
  join: (place: string, path: string) => string,
): Spot {
  return {
    ...spot,
    place: () => join(spot.place(), pathOf(visited)),
    names: () => [...spot.names(), ...visited.steps().map(String)],
  };
}

/** Judges one visited value: a string by its text and names, and by what stands beside it. */
export function scanVisited(visited: Visited, root: unknown, spot: Spot): void {
  const { value } = visited;
  if (typeof value === 'number' && Array.isArray(root)) scanReference(root[value], spot);
  if (typeof value !== 'string') return;
  if (!hasSessionIdShape(value)) {
    scanLeaf(value, spot);
    return;
  }
  const names = spot.names();
  const named = nameKlarnaSessionId(names) || nameKlarnaSessionId(namesByPair(names, visited));
  if ((named || isKlarnaAnswer(visited, names)) && !isForeignSibling(visited)) addId(value, spot);
}

/** Frameworks send lists in which objects point to their values by index. */
function scanReference(target: unknown, spot: Spot): void {
  if (typeof target !== 'string' || !hasSessionIdShape(target)) return;
  if (nameKlarnaSessionId(spot.names())) addId(target, spot);
}

function addId(session_id: string, spot: Spot): void {
  spot.collector.addSession({ session_id }, sightingAt(spot));
}

/** In `{name: 'klarnaSessionId', value: '…'}` the name stands beside the value. */
function namesByPair(names: readonly string[], visited: Visited): string[] {
  if (!/^(?:value|content|string_?value)$/i.test(names.at(-1) ?? '')) return [];
  const pair = siblingsOf(visited).find(
    ([key, value]) => /^(?:name|key|code|attribute_code|id)$/i.test(String(key)) && typeof value === 'string',
  );
  return pair ? [...names.slice(0, -1), String(pair[1])] : [];
}

/** Names that only Klarna's own answers have: to a created session, and to `authorize` in the page. */
const answerNames = /^(?:payment_?method_?categories|show_?form|collected_?shipping_?address)$/i;

/** `session_id` beside a name of Klarna's answers. */
function isKlarnaAnswer(visited: Visited, names: readonly string[]): boolean {
  return (
    isPlainSessionIdName(names.at(-1) ?? '') &&
    siblingsOf(visited).some(([key]) => answerNames.test(String(key)))
  );
}

function isForeignSibling(visited: Visited): boolean {
  return siblingsOf(visited).some(
    ([key, value]) =>
      isOtherProduct(String(key)) || (typeof value === 'string' && isOtherProduct(value.slice(0, 500))),
  );
}

/** What stands beside a value. An object with more keys than this is a list, whose items say nothing of each other. */
function siblingsOf(visited: Visited): ReturnType<Visited['siblings']> {
  return visited.siblings().slice(0, 100);
}
