import { jsonPath } from '../../klarna/json-path.ts';

type Step = string | number;
type Entry = readonly [step: Step, value: unknown];

/** A value on a walk, and how it was reached. */
export interface Visited {
  value: unknown;
  steps: () => Step[];
  /** The entries of the object that contains it, including itself. */
  siblings: () => readonly Entry[];
}

export interface WalkOptions {
  /** The most objects to visit. */
  nodes: number;
  /** The most levels of nesting. */
  depth: number;
  /** Whether to visit numbers too: some frameworks use them as references by index. */
  numbers: boolean;
  /** The entries of an object; `undefined` for objects to skip. Must not run the page's code. */
  entries: (value: object) => readonly Entry[] | undefined;
}

interface Node {
  value: object;
  step: Step | undefined;
  parent: Node | undefined;
  depth: number;
}

/**
 * Walks a structure level by level, so that values near the root are visited even when a limit is reached. Yields
 * strings, numbers (with `numbers`) and keys of at least 36 characters, which can be ids or tokens, and `undefined` after
 * each object, where the caller can pause. Visits each object once, so cycles end. Returns whether it visited all.
 */
export function* walkValue(
  root: unknown,
  { nodes, depth, numbers, entries }: WalkOptions,
): Generator<Visited | undefined, 'complete' | 'limited'> {
  if (typeof root !== 'object' || root === null) {
    yield { value: root, steps: () => [], siblings: () => [] };
    return 'complete';
  }
  const seen = new Set<object>([root]);
  const queue: Node[] = [{ value: root, step: undefined, parent: undefined, depth: 0 }];
  let limited = false;
  for (let index = 0; index < queue.length; index++) {
    const node = queue[index];
    if (node === undefined) break;
    const held = entries(node.value) ?? [];
    for (const [step, value] of held) {
      if (typeof step === 'string' && step.length >= 36)
        yield { value: step, steps: () => stepsOf(node), siblings: () => [] };
      if (typeof value === 'string' || (numbers && typeof value === 'number')) {
        yield { value, steps: () => [...stepsOf(node), step], siblings: () => held };
        continue;
      }
      const isObject = (typeof value === 'object' && value !== null) || typeof value === 'function';
      if (!isObject || seen.has(value)) continue;
      if (node.depth >= depth || queue.length >= nodes) {
        limited = true;
        continue;
      }
      seen.add(value);
      queue.push({ value, step, parent: node, depth: node.depth + 1 });
    }
    yield undefined;
  }
  return limited ? 'limited' : 'complete';
}

/** The entries of a plain JSON object or array. */
export function jsonEntries(value: object): readonly Entry[] {
  return Array.isArray(value)
    ? value.map((item: unknown, index) => [index, item] as const)
    : Object.entries(value);
}

/** The path of a visited value, as shown on screen. */
export function pathOf(visited: Visited): string {
  return jsonPath(visited.steps());
}

function stepsOf(node: Node): Step[] {
  const steps: Step[] = [];
  for (let at: Node | undefined = node; at?.step !== undefined; at = at.parent) steps.push(at.step);
  return steps.reverse();
}
