import { useEffect, useState } from 'preact/hooks';

/** The rules, and what works with all of them. */
type Rules = Awaited<ReturnType<typeof importRules>>;

let rules: Rules | undefined;
let loading: Promise<Rules> | undefined;

async function importRules() {
  const [{ diagnose }, { goLiveChecklist }, { sourceOf }] = await Promise.all([
    import('../../lib/diagnosis/diagnose.ts'),
    import('../../lib/diagnosis/go-live/checklist.ts'),
    import('../../lib/diagnosis/rules/all.ts'),
  ]);
  return { diagnose, goLiveChecklist, sourceOf };
}

/**
 * Loads the rules once. With all that they say they are the largest part of a page, and nothing can be checked before a
 * session is read, so a page starts without them. Call it when a page starts.
 */
export async function loadRules(): Promise<Rules> {
  loading ??= importRules();
  rules = await loading;
  return rules;
}

/** The rules; `undefined` until they are loaded. */
export function useRules(): Rules | undefined {
  const [loaded, setLoaded] = useState(rules);
  useEffect(() => {
    if (loaded === undefined) void loadRules().then(setLoaded);
  }, [loaded]);
  return loaded;
}
