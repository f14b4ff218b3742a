import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

/** How far beyond the visible area a part of a long list is drawn already: px. */
const ahead = 600;

/** Whether a part of a long list is to be drawn. */
export interface Near {
  isNear: boolean;
  /** The height it had when it was drawn, px; nothing before that. */
  height: number | undefined;
}

/**
 * Follows whether an element is in or near the visible part of the page's main area. What has the focus in it stays
 * near. Where nothing can be observed, everything is near.
 */
export function useNear(element: RefObject<HTMLElement | null>, atFirst: boolean): Near {
  const [near, setNear] = useState<Near>({
    isNear: atFirst || typeof IntersectionObserver === 'undefined',
    height: undefined,
  });
  useLayoutEffect(() => {
    const { current } = element;
    if (current === null || typeof IntersectionObserver === 'undefined') return;
    const observer = new IntersectionObserver(
      (entries) => {
        const isNear = entries.at(-1)?.isIntersecting === true || current.contains(document.activeElement);
        // Read before anything is taken out.
        const height = current.offsetHeight;
        setNear((before) => (before.isNear === isNear ? before : { isNear, height }));
      },
      { root: current.closest('main'), rootMargin: `${ahead}px 0px` },
    );
    observer.observe(current);
    return () => observer.disconnect();
  }, [element]);
  return near;
}
