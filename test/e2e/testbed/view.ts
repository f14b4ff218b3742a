import { type UntilOptions, until } from '../driver/until.ts';

/** What a popup or panel shows, read through the hooks that it has for automation. */
export interface View {
  /** `data-state` of the details. */
  state: string | undefined;
  sessions: string[];
  /** Text of each shown value by its JSON path. If several have the same path, the first. */
  values: Record<string, string>;
  /** Kind of the shown failure. */
  failure: string | undefined;
  /** All text on screen. */
  text: string;
}

/** Anything that runs a function inside a document: a page, a frame, or Firefox's popup. */
export interface Screen {
  evaluate<Answer>(look: () => Answer): Promise<Awaited<Answer>>;
}

export function readView(screen: Screen): Promise<View> {
  return screen.evaluate(() => {
    const elements = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
    const values: Record<string, string> = {};
    for (const element of elements('[data-path]'))
      values[element.dataset.path ?? ''] ??= element.innerText.trim();
    return {
      state: elements('[data-state]')[0]?.dataset.state,
      sessions: elements('[data-session-id]').map((element) => element.dataset.sessionId ?? ''),
      values,
      failure: elements('[data-failure]')[0]?.dataset.failure,
      text: document.body.innerText,
    };
  });
}

/** Waits until the details are in one of these states. Returns what is on screen then. */
export function viewAt(screen: Screen, ...states: string[]): Promise<View> {
  return viewWhere(screen, `the details to be ${states.join(' or ')}`, ({ state = '' }) =>
    states.includes(state),
  );
}

/** Waits until `wanted` is true of the view. Returns what is on screen then. */
export function viewWhere(
  screen: Screen,
  what: string,
  wanted: (view: View) => boolean,
  options?: UntilOptions,
): Promise<View> {
  return until(
    what,
    async () => {
      const view = await readView(screen);
      if (wanted(view)) return view;
      // The message of the timeout quotes this.
      throw new Error(`Details: ${view.state}. ${view.failure ?? ''} On screen: ${view.text.slice(0, 400)}`);
    },
    options,
  );
}
