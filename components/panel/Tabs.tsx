import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { formatNumber } from '../../lib/language/on-screen.ts';
import { keyAction } from '../keys/key-table.ts';
import { Boundary } from '../parts/Boundary.tsx';
import { scrollSideways } from './scroll-sideways.ts';
import './tabs.css';
import './panel.css';

/** The tabs of the panel. */
export type TabId = 'overview' | 'findings' | 'lines' | 'customer' | 'sdk' | 'timeline' | 'compare' | 'raw';

/** One tab; its content is made only while it is shown. */
export interface Tab {
  id: TabId;
  title: string;
  count?: number;
  /** Whether what is counted is a problem. */
  bad?: boolean;
  content(): ComponentChildren;
}

interface TabsProps {
  label: string;
  tabs: readonly Tab[];
  selected: TabId;
  onSelect(id: TabId): void;
  /** What they are about: a change of it gives a broken one another try. */
  about: unknown;
  /** At the right end of the row of tabs. */
  aside?: ComponentChildren;
}

/**
 * Tabs after ARIA's pattern: the arrow keys move and select, Home and End go to the ends. One row, which scrolls sideways
 * where they are wider than the panel.
 */
export function Tabs({ label, tabs, selected, onSelect, about, aside }: TabsProps) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const index = Math.max(
    0,
    tabs.findIndex((tab) => tab.id === selected),
  );
  const current = tabs[index];
  useLayoutEffect(() => {
    const tab = list.current?.querySelector<HTMLElement>('[aria-selected="true"]');
    if (list.current && tab) scrollSideways(list.current, tab);
  }, [current?.id]);
  if (current === undefined) return null;

  function onKeyDown(event: KeyboardEvent): void {
    const action = keyAction('tabs', event);
    if (action === undefined) return;
    const step = { next: 1, previous: -1, first: -index, last: tabs.length - 1 - index }[action];
    const next = tabs[(index + step + tabs.length) % tabs.length];
    if (next === undefined) return;
    event.preventDefault();
    onSelect(next.id);
    list.current?.querySelector<HTMLElement>(`[data-tab="${next.id}"]`)?.focus();
  }

  return (
    <>
      <div class="tabs-row">
        <div ref={list} class="tabs" role="tablist" aria-label={label} onKeyDown={onKeyDown}>
          {tabs.map((tab) => (
            <button
              key={tab.id}
              type="button"
              role="tab"
              class="tab"
              id={`${id}-${tab.id}`}
              data-tab={tab.id}
              aria-selected={tab === current}
              aria-controls={`${id}-panel`}
              tabIndex={tab === current ? 0 : -1}
              onClick={() => onSelect(tab.id)}
            >
              {tab.title}
              {tab.count !== undefined && (
                <span class={tab.bad ? 'tab-count bad' : 'tab-count'}>{formatNumber(tab.count)}</span>
              )}
            </button>
          ))}
        </div>
        {aside}
      </div>
      <div class="panel-page" role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${current.id}`}>
        <Boundary key={current.id} part={`tab ${current.id}`} about={about}>
          <Content of={current} />
        </Boundary>
      </div>
    </>
  );
}

/** Made in a component of its own, so that what making it throws is caught as well. */
function Content({ of }: { of: Tab }) {
  return <>{of.content()}</>;
}
