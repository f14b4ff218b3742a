import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { LayoutMemory } from '../../lib/inspector/layout.ts';
import { t } from '../../lib/language/on-screen.ts';
import { type KeyAction, keyAction } from '../keys/key-table.ts';
import './split.css';

/** Of the list, in CSS pixels. The style gives it less where the panel is too narrow for both sides. */
const narrowest = 180;
const usual = 300;
const widest = 640;
const step = 20;

interface SplitProps {
  /** Id of the list. The split is at the end of what holds both. */
  of: string;
  layout: LayoutMemory;
}

/** Between the list and the details: dragged, moved by keys, or set back by two clicks. Where it stands is kept. */
export function Split({ of, layout }: SplitProps) {
  const split = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(() => bounded(layout.recall().listWidth ?? usual));
  const drag = useRef<{ from: number; width: number } | undefined>(undefined);

  // Straight to the style: the panel with all that is in it is not drawn anew while the mouse moves.
  useLayoutEffect(() => {
    split.current?.closest<HTMLElement>('.panel')?.style.setProperty('--list-width', `${width}px`);
  }, [width]);

  function settle(next: number): void {
    setWidth(next);
    layout.keep({ listWidth: next });
  }

  function onKeyDown(event: KeyboardEvent): void {
    const action = keyAction('split', event);
    if (action === undefined) return;
    event.preventDefault();
    settle(moved(action, width, isRightToLeft(split.current)));
  }

  function onPointerDown(event: PointerEvent): void {
    if (event.button !== 0) return;
    split.current?.setPointerCapture(event.pointerId);
    // What is on screen counts: the style may give the list less than was asked for.
    drag.current = { from: event.clientX, width: shownWidth(split.current) ?? width };
  }

  function onPointerMove({ clientX }: PointerEvent): void {
    if (drag.current === undefined) return;
    const by = clientX - drag.current.from;
    setWidth(bounded(drag.current.width + (isRightToLeft(split.current) ? -by : by)));
  }

  function onPointerEnd(): void {
    if (drag.current === undefined) return;
    drag.current = undefined;
    settle(width);
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a line of its own cannot be moved
    <div
      ref={split}
      class="split"
      role="separator"
      tabIndex={0}
      aria-label={t`Width of the list of sessions`}
      aria-controls={of}
      aria-orientation="vertical"
      aria-valuenow={width}
      aria-valuemin={narrowest}
      aria-valuemax={widest}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerEnd}
      onPointerCancel={onPointerEnd}
      onDblClick={() => settle(usual)}
    />
  );
}

function moved(action: KeyAction<'split'>, width: number, rightToLeft: boolean): number {
  switch (action) {
    case 'left':
      return bounded(width + (rightToLeft ? step : -step));
    case 'right':
      return bounded(width + (rightToLeft ? -step : step));
    case 'narrowest':
      return narrowest;
    case 'widest':
      return widest;
    case 'reset':
      return usual;
    default:
      return action satisfies never;
  }
}

function bounded(width: number): number {
  return Math.round(Math.min(Math.max(width, narrowest), widest));
}

function shownWidth(split: HTMLElement | null): number | undefined {
  return split?.parentElement?.getBoundingClientRect().width;
}

function isRightToLeft(split: HTMLElement | null): boolean {
  return split?.matches(':dir(rtl)') ?? false;
}
