import type { Collector } from './collector.ts';
import type { Sighting } from './detection.ts';
import { placeWithin } from './place.ts';

/** How many levels of text inside text are followed: JSON in a string, base64, the payload of a token. */
export const maxDepth = 6;

/**
 * Where a scanner is: what it reports to, and how the place would be described. Place and names are functions, because
 * a page has fifty thousand values and few of them are reported.
 */
export interface Location extends Omit<Sighting, 'place'> {
  collector: Collector;
  place: () => string;
  /** The names that lead to the text, outermost first: storage key, JSON keys, attribute. */
  names: () => readonly string[];
  /** How many texts this text is nested in. */
  depth: number;
}

/** The location at which a scan of a text or a value starts. */
export function locationOf(
  collector: Collector,
  { source, place, seenAt, frame }: Sighting,
  names: readonly string[] = [],
): Location {
  return { collector, source, seenAt, frame, place: () => place, names: () => names, depth: 0 };
}

/** The location of a text inside the text at `location`. `name` is the name before it, `how` says how it was decoded. */
export function nestedLocation(location: Location, name: string, how: string): Location {
  return {
    ...location,
    place: () => placeWithin(placeWithin(location.place(), name), how),
    names: () => (name === '' ? location.names() : [...location.names(), name]),
    depth: location.depth + 1,
  };
}

/** The sighting to report for a location. `inner` is the rest of the place, below the location. */
export function sightingAt(location: Location, inner = ''): Sighting {
  const { source, seenAt, frame } = location;
  return { source, place: placeWithin(location.place(), inner), seenAt, frame };
}
