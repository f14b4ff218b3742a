// @vitest-environment jsdom
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { render } from 'preact';
import { afterEach, expect, test } from 'vitest';
import { Popup } from '../../../components/popup/Popup.tsx';
import { createInspector } from '../../../lib/inspector/inspector.ts';
import { fakeServices } from './fakes.ts';
import { close } from './render.tsx';

afterEach(close);

const html = await readFile(resolve(import.meta.dirname, '../../../entrypoints/popup/index.html'), 'utf8');

/** Elements with their classes, as deep as the outline goes, one a line. */
function outlineOf(element: Element, depth = 0): string[] {
  const { tagName, className, children } = element;
  const line = `${' '.repeat(depth)}${tagName.toLowerCase()}.${className}`;
  return [line, ...[...children].flatMap((child) => outlineOf(child, depth + 1))];
}

/** What is drawn besides: it moves nothing of the outline. */
function withoutExtras(drawn: Element): Element {
  for (const extra of drawn.querySelectorAll('header button, header dialog, footer > *, .visually-hidden')) {
    extra.remove();
  }
  return drawn;
}

test('the outline in the popup’s HTML is what is drawn first, and is drawn over', () => {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const root = page.querySelector('#app')?.cloneNode(true);
  if (!(root instanceof HTMLElement)) throw new Error('The popup has no root.');
  const outline = [...root.children].flatMap((child) => outlineOf(child));
  expect(outline).toContain('   p.session-head-status muted');
  const words = root.textContent?.trim();
  const bone = root.querySelector('.skeleton-bone');

  document.body.append(root);
  const services = fakeServices({});
  render(<Popup inspector={createInspector(services)} services={services} />, root);

  expect(root.querySelector('.skeleton-bone'), 'nothing is taken off the screen').toBe(bone);
  expect([...withoutExtras(root).children].flatMap((child) => outlineOf(child))).toEqual(outline);
  // Words would be English in every language.
  expect(words).toBe('Session Inspector');
  render(null, root);
});
