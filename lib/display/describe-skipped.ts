import type { Skipped } from '../detection/detection.ts';
import { maxBodyLength, maxTextLength } from '../detection/limits.ts';
import { counted, type Text, t } from '../language/text.ts';

/** Why a part of a page was not searched, as a text for the screen. */
export function describeSkipped({ why, count = 0 }: Skipped): Text {
  switch (why) {
    case 'frames-of-other-sites':
      return t`${counted(count, 'frame')} of another site cannot be read from here`;
    case 'too-many-nodes':
      return t`The document has more than ${count} nodes: the rest was left out`;
    case 'hidden-properties':
      return t`Some elements hide their own properties and could not be read`;
    case 'large-scripts':
      return t`Scripts over ${megabytes(maxTextLength)} MB are not searched`;
    case 'cookies-refused':
      return t`The page may not read its cookies`;
    case 'storage-refused':
      return t`The page may not use this storage`;
    case 'too-many-objects':
      return t`The page has more than ${count} objects: the rest was left out`;
    case 'large-bodies':
      return t`Bodies over ${megabytes(maxBodyLength)} MB are not searched`;
    case 'too-many-finds':
      return t`More than ${count} tokens or 500 places: the rest was left out`;
    default:
      return why satisfies never;
  }
}

function megabytes(bytes: number): number {
  return bytes / 1024 / 1024;
}
