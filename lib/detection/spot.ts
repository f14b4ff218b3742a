import type { Collector } from './collector.ts';
import { placeWithin } from './place.ts';
import type { Sighting } from './sighting.ts';

/** How deep texts inside texts are followed: JSON in a string, base64, a token's payload. */
export const maxDepth = 6;

/**
 * Where a scanner stands: what collects, and what would be said about the place. Place and names are functions, since
 * a page has fifty thousand values and few of them are ever reported.
 */
export interface Spot {
  collector: Collector;
  occasion: Omit<Sighting, 'place'>;
  place: () => string;
  /** The names that lead to the text, outermost first: storage key, JSON keys, attribute. */
  names: () => readonly string[];
  /** How many texts this text is nested in. */
  depth: number;
}

export function spotOf(collector: Collector, sighting: Sighting, names: readonly string[] = []): Spot {
  const { place, ...occasion } = sighting;
  return { collector, occasion, place: () => place, names: () => names, depth: 0 };
}

/** The spot of a text that was found inside the text at this spot, by the name it stood under and how it was read. */
export function nestedSpot(spot: Spot, name: string, how: string): Spot {
  return {
    ...spot,
    place: () => placeWithin(placeWithin(spot.place(), name), how),
    names: () => (name === '' ? spot.names() : [...spot.names(), name]),
    depth: spot.depth + 1,
  };
}

/** The sighting to report for this spot; `inner` names what lies still deeper. */
export function sightingAt(spot: Spot, inner = ''): Sighting {
  return { ...spot.occasion, place: placeWithin(spot.place(), inner) };
}
