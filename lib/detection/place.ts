/** A place's longest form, as `Detection` allows it. */
const maxPlace = 500;
/** Words longer than this in a place are ids or tokens, which a place must not repeat. */
const maxWord = 64;

/** A place within a place: `POST /api/session → data.token`. */
export function placeWithin(place: string, inner: string): string {
  if (inner === '') return place;
  return place === '' ? inner : `${place} → ${inner}`;
}

/** A place that fits on a line and holds no whole token: keys and path segments may be tokens themselves. */
export function shortPlace(place: string): string {
  const masked = place
    .slice(0, 4 * maxPlace)
    .replace(/[A-Za-z0-9_.~%+/=-]{65,}/g, (word) =>
      word.includes('eyJ') || !/[./]/.test(word) ? cut(word) : shortenSegments(word),
    );
  return masked.length <= maxPlace ? masked : `${masked.slice(0, maxPlace - 1)}…`;
}

function cut(word: string): string {
  return `${word.slice(0, 12)}…`;
}

function shortenSegments(path: string): string {
  return path.replace(/[^./]+/g, (segment) => (segment.length > maxWord ? cut(segment) : segment));
}
