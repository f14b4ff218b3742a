import { t } from '../../lib/language/on-screen.ts';
import { type KeyAction, type KeyPlace, keyTable } from './key-table.ts';

/** What is said of one place, and of each thing that its keys do. */
type KeyWords = {
  [Place in KeyPlace]: { title: string; actions: Record<KeyAction<Place> & string, string> };
};

/** One line of the dialog: the keys that do something, and what. */
export interface KeyLine {
  keys: string[];
  words: string;
}

/** The keys of a place, each thing that they do in a line. */
export function keyLines(place: KeyPlace): { title: string; lines: KeyLine[] } {
  const { title, actions } = keyWords()[place];
  const pressed: [string, string][] = Object.entries(keyTable[place]);
  return {
    title,
    lines: Object.entries(actions).map(([action, words]) => ({
      words,
      keys: pressed.flatMap(([key, does]) => (does === action ? [keyName(key)] : [])),
    })),
  };
}

function keyWords(): KeyWords {
  return {
    screen: { title: t`Everywhere`, actions: { 'show-keys': t`Show all shortcuts` } },
    sessions: {
      title: t`List of sessions`,
      actions: {
        next: t`Next session`,
        previous: t`Previous session`,
        first: t`First session`,
        last: t`Last session`,
      },
    },
    tabs: {
      title: t`Tabs`,
      actions: { next: t`Next tab`, previous: t`Previous tab`, first: t`First tab`, last: t`Last tab` },
    },
    split: {
      title: t`Width of the list`,
      actions: {
        left: t`Edge to the left`,
        right: t`Edge to the right`,
        narrowest: t`Narrowest`,
        widest: t`Widest`,
        reset: t`Default width`,
      },
    },
    find: {
      title: t`Find`,
      actions: { begin: t`Search for a value or a path`, clear: t`Clear the search` },
    },
    field: {
      title: t`Fields and order lines`,
      actions: {
        'copy-value': t`Copy the value, or the order line as JSON`,
        'copy-path': t`Copy the path`,
        reveal: t`Reveal or mask the value`,
      },
    },
    tree: {
      title: t`Raw response`,
      actions: {
        next: t`Next line`,
        previous: t`Previous line`,
        open: t`Open, or go in`,
        close: t`Close, or go out`,
        first: t`First line`,
        last: t`Last line`,
        toggle: t`Open or close`,
        'copy-value': t`Copy the value, or the branch as JSON`,
        'copy-path': t`Copy the path`,
        reveal: t`Reveal or mask the value`,
      },
    },
    paste: { title: t`Pasted text`, actions: { 'find-session': t`Find a session in it` } },
    dialog: { title: t`Dialogs`, actions: { close: t`Close` } },
  };
}

/** As it is printed on the key. */
function keyName(key: string): string {
  switch (key) {
    case 'ArrowUp':
      return '↑';
    case 'ArrowDown':
      return '↓';
    case 'ArrowLeft':
      return '←';
    case 'ArrowRight':
      return '→';
    case 'Home':
      return t`Home`;
    case 'End':
      return t`End`;
    case 'Enter':
      return t`Enter`;
    case 'Escape':
      return t`Esc`;
    case ' ':
      return t`Space`;
    default:
      return key.toUpperCase();
  }
}
