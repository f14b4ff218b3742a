// @vitest-environment jsdom
import { act, fireEvent, screen, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { fakeSettings } from './fake-settings.ts';
import { oneSession, success } from './fakes.ts';
import { close, details, open, valueAt } from './render.tsx';
import { authorizedBody, foundSession, liveKey, otherId, sessionId } from './sample.ts';

afterEach(async () => {
  vi.restoreAllMocks();
  vi.useRealTimers();
  await close();
});

const mathilda = 'billing_address.given_name';
const masked = /^••••• [A-Z] \(\d/;

interface Setting {
  production?: boolean;
  showPlaygroundData?: boolean;
  otherSession?: boolean;
}

/** A view with one session that holds a shopper's data, read from playground unless it is said otherwise. */
async function shown(
  view: 'popup' | 'panel',
  { production = false, showPlaygroundData = false, otherSession = false }: Setting = {},
) {
  const settings = fakeSettings({ showPlaygroundData });
  const other = { type: 'findings', findings: foundSession(otherId) } as const;
  const opened = open(view, {
    events: otherSession ? [...oneSession, other] : oneSession,
    ...(production && { credentials: [liveKey] }),
    read: (session_id) =>
      Promise.resolve(success({ session_id, ...(production && { server: liveKey.server }) }, authorizedBody)),
    services: { settings },
  });
  if (production) {
    const session = opened.inspector.state().sessions[0]?.session_id ?? '';
    opened.inspector.actions.read(session, liveKey);
  }
  const region = await details('shown');
  return { ...opened, region, settings };
}

const button = (region: HTMLElement, name: string) => within(region).getByRole('button', { name });

/** The tab goes to the back and comes to the front again. */
async function hideAndShow() {
  for (const hidden of [true, false]) {
    vi.spyOn(document, 'hidden', 'get').mockReturnValue(hidden);
    await act(() => void fireEvent(document, new Event('visibilitychange')));
  }
}

describe('one field', () => {
  test('is revealed by its own button, and no other field with it', async () => {
    const { region, container } = await shown('popup');
    const press = button(region, `Reveal ${mathilda}`);
    expect(press.getAttribute('aria-pressed')).toBe('false');
    await userEvent.click(press);
    expect(press.getAttribute('aria-pressed')).toBe('true');
    expect(valueAt(container, mathilda)).toBe('Mathilda');
    expect(valueAt(container, 'billing_address.family_name')).toMatch(masked);
    expect(valueAt(container, 'shipping_address.given_name')).toBe('••••• C (5–9 characters)');
    await userEvent.click(press);
    expect(valueAt(container, mathilda)).toMatch(masked);
  });

  test('is reached and revealed by the keyboard, and masked when the focus goes on', async () => {
    const { region, container } = await shown('popup');
    button(region, 'Reveal all').focus();
    await userEvent.keyboard('{Tab}{Enter}');
    expect(document.activeElement).toBe(button(region, 'Reveal customer.type'));
    expect(valueAt(container, 'customer.type')).toBe('person');
    await userEvent.keyboard('{Tab}');
    expect(valueAt(container, 'customer.type')).toMatch(masked);
  });

  test('stays while its value is clicked, to be marked and copied', async () => {
    const { region, container } = await shown('popup');
    await userEvent.click(button(region, `Reveal ${mathilda}`));
    await userEvent.click(within(region).getByText('Mathilda'));
    expect(valueAt(container, mathilda)).toBe('Mathilda');
    await userEvent.click(within(region).getByRole('heading', { name: 'Customer and addresses' }));
    expect(valueAt(container, mathilda)).toMatch(masked);
  });

  test('is masked when another one is revealed', async () => {
    const { region, container } = await shown('popup');
    await userEvent.click(button(region, `Reveal ${mathilda}`));
    await userEvent.click(button(region, 'Reveal billing_address.city'));
    expect(valueAt(container, mathilda)).toMatch(masked);
    expect(valueAt(container, 'billing_address.city')).toBe('Berlinchen');
  });

  test('is masked when the window is left', async () => {
    const { region, container } = await shown('popup');
    const press = button(region, `Reveal ${mathilda}`);
    await userEvent.click(press);
    // What the browser does to the focused element when another window comes to the front.
    await act(() => void press.dispatchEvent(new FocusEvent('focusout', { bubbles: true })));
    expect(valueAt(container, mathilda)).toMatch(masked);
  });

  test('of the tree is revealed by its button or by R, and copied as it is shown', async () => {
    const { region, services } = await shown('popup');
    await userEvent.click(button(region, 'Raw response'));
    await userEvent.click(button(region, 'Expand all'));
    const tree = within(region).getByRole('tree');
    const [billing] = within(tree).getAllByRole('treeitem', { name: /^given_name/ });
    billing?.focus();
    await userEvent.keyboard('rc');
    expect(valueAt(tree, mathilda)).toBe('Mathilda');
    expect(services.asked.copied).toEqual(['Mathilda']);
    await userEvent.keyboard('{ArrowDown}c');
    expect(valueAt(tree, mathilda)).toMatch(masked);
    expect(services.asked.copied[1]).toMatch(masked);
    await userEvent.click(within(tree).getByRole('button', { name: 'Reveal billing_address.city' }));
    expect(valueAt(tree, 'billing_address.city')).toBe('Berlinchen');
    await userEvent.click(button(region, 'Copy JSON, masked'));
    expect(services.asked.copied[2]).not.toMatch(/Mathilda|Berlinchen/);
    expect(within(tree).queryByRole('button', { name: 'Reveal status' })).toBeNull();
    expect(within(tree).queryByRole('button', { name: 'Reveal authorization_token' })).toBeNull();
  });

  test('that was found is revealed by its own button', async () => {
    const { region } = await shown('panel');
    await userEvent.type(screen.getByRole('searchbox'), 'given_name');
    await userEvent.click(button(region, `Reveal ${mathilda}`));
    expect(within(region).getAllByText('Mathilda')).toHaveLength(1);
    await userEvent.click(screen.getByRole('searchbox'));
    expect(within(region).queryByText('Mathilda')).toBeNull();
  });
});

describe('everything revealed', () => {
  test('is masked when another session is shown, and when the first one is shown again', async () => {
    const { region, container, inspector } = await shown('popup', { otherSession: true });
    await userEvent.click(button(region, 'Reveal all'));
    expect(valueAt(container, mathilda)).toBe('Mathilda');
    const first = inspector.state().selected?.session_id;
    await act(() => inspector.actions.pickSession(first === sessionId ? otherId : sessionId));
    await details('shown');
    expect(document.body.textContent).not.toContain('Mathilda');
    await act(() => inspector.actions.pickSession(first ?? ''));
    expect(document.body.textContent).not.toContain('Mathilda');
  });

  test('is masked when the view goes out of sight', async () => {
    const { region, container } = await shown('popup');
    await userEvent.click(button(region, 'Reveal all'));
    await hideAndShow();
    expect(valueAt(container, mathilda)).toMatch(masked);
  });

  test.each(['Reveal all', `Reveal ${mathilda}`])('in production is masked after 30 s: %s', async (name) => {
    const { region, container } = await shown('popup', { production: true });
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    await act(() => void fireEvent.click(button(region, name)));
    await act(() => void vi.advanceTimersByTime(29_999));
    expect(valueAt(container, mathilda)).toBe('Mathilda');
    await act(() => void vi.advanceTimersByTime(1));
    expect(valueAt(container, mathilda)).toMatch(masked);
    expect(document.body.textContent).not.toContain('Mathilda');
  });

  test('in production has 30 s from the last press, and leaves no timer behind', async () => {
    const { region, container } = await shown('popup', { production: true });
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const [set, clear] = [vi.spyOn(globalThis, 'setTimeout'), vi.spyOn(globalThis, 'clearTimeout')];
    await act(() => void fireEvent.click(button(region, 'Reveal all')));
    await act(() => void vi.advanceTimersByTime(20_000));
    await act(() => void fireEvent.click(button(region, 'Hide all')));
    await act(() => void fireEvent.click(button(region, 'Reveal all')));
    await act(() => void vi.advanceTimersByTime(20_000));
    expect(valueAt(container, mathilda)).toBe('Mathilda');
    const ids = set.mock.results.filter((_, index) => set.mock.calls[index]?.[1] === 30_000);
    expect(ids.length).toBeGreaterThan(1);
    await close();
    for (const { value } of ids) expect(clear).toHaveBeenCalledWith(value);
  });

  test('in playground stays', async () => {
    const { region, container } = await shown('popup');
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    await act(() => void fireEvent.click(button(region, 'Reveal all')));
    await act(() => void vi.advanceTimersByTime(3_600_000));
    expect(valueAt(container, mathilda)).toBe('Mathilda');
  });
});

describe('the setting for playground', () => {
  test('shows everything at once, and can still be hidden', async () => {
    const { region, container } = await shown('popup', { showPlaygroundData: true });
    expect(valueAt(container, mathilda)).toBe('Mathilda');
    await userEvent.click(button(region, 'Hide all'));
    expect(valueAt(container, mathilda)).toMatch(masked);
    await userEvent.click(button(region, `Reveal ${mathilda}`));
    await userEvent.tab();
    expect(valueAt(container, mathilda)).toMatch(masked);
    await hideAndShow();
    expect(valueAt(container, mathilda)).toMatch(masked);
  });

  test('takes effect while the view is open', async () => {
    const { container, settings } = await shown('popup');
    await act(() => settings.change({ showPlaygroundData: true }));
    expect(valueAt(container, mathilda)).toBe('Mathilda');
    await act(() => settings.change({ showPlaygroundData: false }));
    expect(document.body.textContent).not.toContain('Mathilda');
  });

  test('does nothing in production', async () => {
    const { container } = await shown('popup', { production: true, showPlaygroundData: true });
    expect(valueAt(container, mathilda)).toMatch(masked);
    expect(document.body.innerHTML).not.toContain('Mathilda');
  });

  test('never shows a token', async () => {
    const { container } = await shown('panel', { showPlaygroundData: true });
    expect(valueAt(container, 'authorization_token')).toBe('b4bd34••••• (36 characters)');
  });
});
