// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test } from 'vitest';
import { inMemoryLayout } from '../../../lib/inspector/layout.ts';
import { oneSession, success } from './fakes.ts';
import { close, details, open } from './render.tsx';
import { authorizedBody } from './sample.ts';

// jsdom has no captures of a pointer.
HTMLElement.prototype.setPointerCapture ??= () => undefined;

afterEach(async () => {
  document.documentElement.dir = '';
  await close();
});

const authorized = { events: oneSession, read: () => Promise.resolve(success({}, authorizedBody)) };

describe('the split of the panel', () => {
  let layout = inMemoryLayout();

  async function split(listWidth?: number) {
    layout = inMemoryLayout(listWidth === undefined ? {} : { listWidth });
    const { container } = open('panel', { ...authorized, services: { layout } });
    await details('shown');
    const separator = screen.getByRole('separator', { name: 'Width of the list of sessions' });
    const width = () => {
      const panel = container.querySelector<HTMLElement>('.panel');
      const given = panel?.style.getPropertyValue('--list-width');
      // What a screen reader is told is what is drawn.
      expect(`${separator.getAttribute('aria-valuenow')}px`).toBe(given);
      return Number.parseInt(given ?? '', 10);
    };
    return { separator, width };
  }

  test.each([
    ['where it was left', 412, 412],
    ['in the usual place, when it was never moved', undefined, 300],
    ['within its bounds, whatever was kept', 99_999, 640],
    ['within its bounds, whatever was kept', -5, 180],
  ])('stands %s', async (_, kept, shown) => {
    expect((await split(kept)).width()).toBe(shown);
  });

  test.each([
    ['{ArrowRight}', 320],
    ['{ArrowLeft}', 280],
    ['{Home}', 180],
    ['{End}', 640],
    ['{End}{ArrowRight}', 640],
    ['{Home}{ArrowLeft}', 180],
    ['{End}{Enter}', 300],
  ])('%s moves it to %i, and that is kept', async (keys, to) => {
    const { separator, width } = await split();
    separator.focus();
    await userEvent.keyboard(keys);
    expect(width()).toBe(to);
    expect(layout.recall().listWidth).toBe(to);
  });

  test('from right to left the arrows move the edge as they point', async () => {
    document.documentElement.dir = 'rtl';
    const { separator, width } = await split();
    separator.focus();
    await userEvent.keyboard('{ArrowLeft}');
    expect(width()).toBe(320);
  });

  test('other keys do nothing, nor do these with Ctrl', async () => {
    const { separator, width } = await split();
    separator.focus();
    await userEvent.keyboard('a{Control>}{End}{/Control}');
    expect(width()).toBe(300);
    expect(layout.recall()).toEqual({});
  });

  test('the pointer drags it; it is kept when it is let go; two clicks set it back', async () => {
    const { separator, width } = await split();
    fireEvent.pointerMove(separator, { clientX: 900 });
    expect(width()).toBe(300);
    fireEvent.pointerDown(separator, { button: 0, clientX: 300 });
    const grabbed = width();
    fireEvent.pointerMove(separator, { clientX: 800 });
    expect(width()).not.toBe(grabbed);
    expect(layout.recall()).toEqual({});
    fireEvent.pointerUp(separator);
    expect(layout.recall().listWidth).toBe(width());
    fireEvent.pointerMove(separator, { clientX: 0 });
    expect(layout.recall().listWidth).toBe(width());
    fireEvent.dblClick(separator);
    expect(width()).toBe(300);
    expect(layout.recall().listWidth).toBe(300);
  });
});

describe('what is folded out', () => {
  test('is so at the next opening of the popup, and what was closed again is not', async () => {
    const layout = inMemoryLayout();
    const opened = async () => {
      open('popup', { ...authorized, services: { layout } });
      const region = await details('shown');
      return (name: string) => within(region).getByRole('button', { name });
    };
    let fold = await opened();
    await userEvent.click(fold('Raw response'));
    await userEvent.click(fold('Check a request body'));
    await userEvent.click(fold('Check a request body'));
    await close();

    fold = await opened();
    expect(fold('Raw response').getAttribute('aria-expanded')).toBe('true');
    expect(screen.getByRole('tree')).toBeTruthy();
    expect(fold('Check a request body').getAttribute('aria-expanded')).toBe('false');
    await userEvent.click(fold('Raw response'));
    await close();

    fold = await opened();
    expect(fold('Raw response').getAttribute('aria-expanded')).toBe('false');
  });

  test('is remembered without what was revealed, and without a word of the session', async () => {
    const layout = inMemoryLayout();
    open('popup', { ...authorized, services: { layout } });
    await userEvent.click(within(await details('shown')).getByRole('button', { name: 'Raw response' }));
    const reveals = screen.getAllByRole('button', { name: /^Reveal (all|personal data)$/ });
    for (const reveal of reveals) await userEvent.click(reveal);
    expect(document.body.textContent).toContain('Mathilda');
    await close();

    open('popup', { ...authorized, services: { layout } });
    await details('shown');
    expect(screen.getByRole('tree')).toBeTruthy();
    expect(document.body.innerHTML).not.toContain('Mathilda');
    expect(layout.recall()).toEqual({ open: ['raw'] });
  });
});
