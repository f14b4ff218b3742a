import type { OpenVault } from './auto-lock.ts';
import type { Slot } from './ports.ts';
import type { ReadsUnderWay } from './reads-under-way.ts';

/**
 * The memory of what is unlocked, which breaks off the reads with every credential that leaves it: by Lock now, because
 * its time is over, because it was removed or forgotten. Whatever locks goes through here.
 */
export function breakingOff(
  open: Slot<OpenVault>,
  { breakOff }: Pick<ReadsUnderWay, 'breakOff'>,
): Slot<OpenVault> {
  const change = async (next: OpenVault | undefined, write: () => Promise<void>) => {
    // Not to know what was open must not keep anything from being locked.
    const before = await open.get().catch(() => undefined);
    await write();
    const still = idsOf(next);
    breakOff(new Set([...idsOf(before)].filter((id) => !still.has(id))));
  };
  return {
    get: () => open.get(),
    set: (value) => change(value, () => open.set(value)),
    remove: () => change(undefined, () => open.remove()),
  };
}

function idsOf(open: OpenVault | undefined): ReadonlySet<string> {
  return new Set(open?.credentials.map(({ id }) => id));
}
