import { act, cleanup, render, screen, waitFor } from '@testing-library/preact';
import { Panel } from '../../../components/panel/Panel.tsx';
import { Popup } from '../../../components/popup/Popup.tsx';
import { createInspector } from '../../../lib/inspector/inspector.ts';
import { type Behaviour, fakeServices } from './fakes.ts';

// jsdom has dialogs, but shows none.
HTMLDialogElement.prototype.showModal ??= function showModal() {
  this.open = true;
};
HTMLDialogElement.prototype.close ??= function close() {
  this.open = false;
  this.dispatchEvent(new Event('close'));
};

/** Draws the popup or the panel over fake services, and starts it. */
export function open(view: 'popup' | 'panel', behaviour: Behaviour = {}) {
  const services = fakeServices(behaviour);
  const inspector = createInspector(services);
  const View = view === 'popup' ? Popup : Panel;
  const { container } = render(<View inspector={inspector} services={services} />);
  inspector.start();
  return { services, inspector, container };
}

/** The details region, once it has the state. */
export async function details(state: string): Promise<HTMLElement> {
  const region = screen.getByRole('main');
  await waitFor(() => {
    if (region.dataset.state !== state) throw new Error(`It is ${region.dataset.state}, not ${state}.`);
  });
  return region;
}

/** The shown value at a JSON path, or `undefined`. */
export function valueAt(container: Element, path: string): string | undefined {
  return container.querySelector(`[data-path="${CSS.escape(path)}"]`)?.textContent ?? undefined;
}

/** After each test: lets everything that is on its way arrive, then takes the view off the document. */
export async function close(): Promise<void> {
  await act(() => Promise.resolve());
  // What effects have to clean up waits for a frame, unless it is waited for here.
  await act(cleanup);
  // What was drawn outside of `act` has its effects after a frame, and this document is gone by then.
  await new Promise((resolve) => requestAnimationFrame(resolve));
}
