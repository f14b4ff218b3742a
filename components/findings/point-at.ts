/** Scrolls to the element, puts the focus there, and lets it light up once. `false` where there is none. */
function pointAt(root: ParentNode, selector: string): boolean {
  const found = root.querySelector<HTMLElement>(selector);
  if (found === null) return false;
  if (!found.hasAttribute('tabindex')) found.tabIndex = -1;
  found.scrollIntoView?.({ block: 'center' });
  found.focus({ preventScroll: true });
  found.classList.remove('finding-pointed-at');
  // The animation begins again only if the class was gone for a layout.
  void found.offsetWidth;
  found.classList.add('finding-pointed-at');
  return true;
}

/** Points at the shown value of a JSON path; where it has no value, at its order line or at what it is a part of. */
export function pointAtPlace(root: ParentNode, path: string): boolean {
  const line = path.match(/^order_lines\[\d+\]/)?.[0];
  const parents = path
    .split(/(?=[.[])/)
    .map((_, index, steps) => steps.slice(0, steps.length - index).join(''));
  const selectors = parents.flatMap((place) => [
    `[data-path="${CSS.escape(place)}"]`,
    ...(place === line ? [`[data-line="${CSS.escape(place)}"]`] : []),
  ]);
  return selectors.some((selector) => pointAt(root, selector));
}

/** Points at a recorded call, by its place in the list: `[3]`. */
export function pointAtCall(root: ParentNode, path: string): boolean {
  return pointAt(root, `[data-call="${CSS.escape(path)}"] button`);
}

/** Points at the card of a finding, named by `findingKey`. */
export function pointAtFinding(root: ParentNode, key: string): boolean {
  return pointAt(root, `[data-finding="${CSS.escape(key)}"]`);
}
