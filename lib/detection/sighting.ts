import type { Detection } from './detection.ts';

/** Where and when a scanner looks. What every finding of the scan will carry. */
export type Sighting = Pick<Detection, 'source' | 'place' | 'seenAt' | 'frame'>;

/** What all sightings of one scan share. */
export type Occasion = Pick<Detection, 'seenAt' | 'frame'>;
