import { useEffect, useState } from 'preact/hooks';
import type { Inspector } from '../../lib/inspector/inspector.ts';
import type { InspectorState } from '../../lib/inspector/state.ts';

/** The inspector's state, now and after every change. */
export function useInspector(inspector: Inspector): InspectorState {
  const [state, setState] = useState(() => inspector.state());
  useEffect(() => {
    const update = () => setState(inspector.state());
    // It may have changed between the first render and now.
    update();
    return inspector.subscribe(update);
  }, [inspector]);
  return state;
}
