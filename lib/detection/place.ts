/** The longest place that `Detection` allows, characters. */
const maxPlace = 500;
/** Longer words in a place are ids or tokens, and a place must not repeat those. */
const maxWord = 64;

/** A place inside a place: `POST /api/session → data.token`. */
export function placeWithin(place: string, inner: string): string {
  if (inner === '') return place;
  return place === '' ? inner : `${place} → ${inner}`;
}

/** Shortens a place to 500 characters and cuts long words: keys and path segments can be tokens themselves. */
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

/**
 * A short CSS selector for an element: `input#kp_client_token`, `input[name="payment[token]"]`, `div.klarna`, or the
 * nearest ancestor with an id followed by the tag. It describes the element and may match others too.
 */
export function elementLabel(element: Element): string {
  const own = ownLabel(element);
  if (own !== element.localName) return own;
  for (let at = element.parentElement; at; at = at.parentElement) {
    if (at.getAttribute('id')) return `${ownLabel(at)} ${own}`;
  }
  return own;
}

function ownLabel(element: Element): string {
  const tag = element.localName;
  const id = element.getAttribute('id');
  if (id) return /^[A-Za-z_][\w-]*$/.test(id) ? `${tag}#${id}` : `${tag}[id="${id.slice(0, 80)}"]`;
  const name = element.getAttribute('name');
  if (name) return `${tag}[name="${name.slice(0, 80)}"]`;
  const [firstClass] = (element.getAttribute('class') ?? '').trim().split(/\s+/);
  return firstClass && /^[A-Za-z_][\w-]*$/.test(firstClass) ? `${tag}.${firstClass}` : tag;
}
