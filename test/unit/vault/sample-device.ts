import type { Slot, Stored, TextStore, VaultDependencies } from '../../../lib/vault/ports.ts';
import { StorageUnavailable } from '../../../lib/vault/ports.ts';
import { memoryStore, sampleNow } from '../worker/sample-dependencies.ts';
import { quickCrypto } from './quick-crypto.ts';

type Place = 'vault' | 'next' | 'backup';

/** A computer made of memory: what lies on its disk, what its browser remembers, and its clock. */
export interface Device {
  /** Texts on the disk. */
  disk: Map<Place, string>;
  /** The browser's memory, as JSON: it outlives a worker, and ends with the browser. */
  session: Map<string, string>;
  now: number;
  /** When the worker is to be woken. */
  alarm: number | undefined;
  /** Accesses to places that fail, such as `write vault`. */
  refuses: Set<`${'read' | 'write' | 'remove'} ${Place}`>;
  /** What was done to the disk, in that order. */
  log: string[];
  /** Everything that was ever on the disk. */
  everWritten: string[];
  memory: ReturnType<typeof memoryStore>;
  /** What a new worker finds. */
  worker(): VaultDependencies;
  /** The browser is closed and opened again. */
  restart(): void;
}

export function sampleDevice(): Device {
  const device: Device = {
    disk: new Map(),
    session: new Map(),
    now: sampleNow,
    alarm: undefined,
    refuses: new Set(),
    log: [],
    everWritten: [],
    memory: memoryStore(),
    worker: () => needsOf(device),
    restart() {
      device.session.clear();
      device.memory = memoryStore();
      device.alarm = undefined;
    },
  };
  return device;
}

function needsOf(device: Device): VaultDependencies {
  let last: Promise<unknown> = Promise.resolve();
  return {
    storage: {
      vault: textAt('vault', device),
      next: textAt('next', device),
      backup: textAt('backup', device),
    },
    open: slot('open', device),
    deadlines: slot('deadlines', device),
    attempts: slot('attempts', device),
    exclusively(work) {
      const mine = last.then(work, work);
      last = mine.catch(() => undefined);
      return mine;
    },
    wakeAt: async (at) => {
      device.alarm = at;
    },
    crypto: quickCrypto,
    now: () => device.now,
    clock: () => 0,
  };
}

function textAt(place: Place, device: Device): TextStore {
  const access = (verb: 'read' | 'write' | 'remove') => {
    if (device.refuses.has(`${verb} ${place}`)) throw new StorageUnavailable();
  };
  return {
    async read(): Promise<Stored> {
      try {
        access('read');
      } catch {
        return { kind: 'inaccessible' };
      }
      const text = device.disk.get(place);
      return text === undefined ? { kind: 'missing' } : { kind: 'text', text };
    },
    async write(text) {
      access('write');
      device.log.push(`write ${place}`);
      device.everWritten.push(text);
      device.disk.set(place, text);
    },
    async remove() {
      access('remove');
      device.log.push(`remove ${place}`);
      device.disk.delete(place);
    },
  };
}

/** A value as the browser keeps it: copied, not shared. */
export function slot<Value>(key: string, { session }: Pick<Device, 'session'>): Slot<Value> {
  return {
    async get() {
      const text = session.get(key);
      return text === undefined ? undefined : JSON.parse(text);
    },
    set: async (value) => void session.set(key, JSON.stringify(value)),
    remove: async () => void session.delete(key),
  };
}
