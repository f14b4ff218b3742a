/**
 * Every key that does something, by the place where it does. What handles keys asks this table, and the dialog lists it:
 * a key that is not here does nothing.
 */
export const keyTable = {
  screen: { '?': 'show-keys' },
  sessions: { ArrowDown: 'next', ArrowUp: 'previous', Home: 'first', End: 'last' },
  tabs: { ArrowRight: 'next', ArrowLeft: 'previous', Home: 'first', End: 'last' },
  split: {
    ArrowLeft: 'left',
    ArrowRight: 'right',
    Home: 'narrowest',
    End: 'widest',
    Enter: 'reset',
  },
  find: { '/': 'begin', Escape: 'clear' },
  field: { c: 'copy-value', p: 'copy-path', r: 'reveal' },
  tree: {
    ArrowDown: 'next',
    ArrowUp: 'previous',
    ArrowRight: 'open',
    ArrowLeft: 'close',
    Home: 'first',
    End: 'last',
    Enter: 'toggle',
    ' ': 'toggle',
    c: 'copy-value',
    p: 'copy-path',
    r: 'reveal',
  },
  paste: { Enter: 'find-session' },
  dialog: { Escape: 'close' },
} as const;

type KeyTable = typeof keyTable;
export type KeyPlace = keyof KeyTable;

/** What the keys of a place do. */
export type KeyAction<Place extends KeyPlace> = KeyTable[Place][keyof KeyTable[Place]];

/** What a pressed key does in a place. Nothing together with Ctrl, Alt or Cmd: those belong to the browser. */
export function keyAction<Place extends KeyPlace>(
  place: Place,
  { key, ctrlKey, altKey, metaKey, isComposing }: KeyboardEvent,
): KeyAction<Place> | undefined {
  if (ctrlKey || altKey || metaKey || isComposing) return undefined;
  const keys: KeyTable[Place] = keyTable[place];
  return isKeyOf(keys, key) ? keys[key] : undefined;
}

function isKeyOf<Keys extends object>(keys: Keys, key: PropertyKey): key is keyof Keys {
  return Object.hasOwn(keys, key);
}
