/** The element a page of the extension is drawn into. Every `index.html` has it. */
export function appRoot(): HTMLElement {
  const root = document.getElementById('app');
  if (root === null) throw new Error('The page has no element with the id "app".');
  return root;
}
