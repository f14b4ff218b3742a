/**
 * A short CSS selector by which a person finds the element again: `input#kp_client_token`,
 * `input[name="payment[token]"]`, `div.klarna`, or the nearest ancestor with an id and the tag.
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
