import type { Services } from '../inspector/services.ts';
import type { KnownValue } from './known-value.ts';
import { outgoing } from './outgoing.ts';

/** How handing something on ended. */
export type Passage =
  | { kind: 'passed' }
  /** By the browser. */
  | { kind: 'refused' }
  /** It holds what is known, from these places, to be secret or personal. */
  | { kind: 'held-back'; paths: string[] };

/** The one way out: everything that is copied or saved goes through it. */
export interface Door {
  /** Copies a text, unless it holds something secret or personal. */
  copy(text: string): Promise<Passage>;
  /** Copies one value of a session, just as it is on screen: the person pointed at exactly this one. */
  copyValue(text: string): Promise<Passage>;
  /** Offers a text as a file, unless it holds something secret or personal. */
  save(fileName: string, text: string): Passage;
}

/** `known` is asked each time: what is known grows. What leaves the sample session says that it is one. */
export function createDoor(
  { copyText, saveFile, asSample = String }: Pick<Services, 'copyText' | 'saveFile' | 'asSample'>,
  known: () => readonly KnownValue[],
): Door {
  const copyValue = (text: string) =>
    copyText(asSample(text)).then(
      (): Passage => ({ kind: 'passed' }),
      (): Passage => ({ kind: 'refused' }),
    );
  return {
    copyValue,
    async copy(text) {
      const checked = outgoing(text, known());
      return checked.kind === 'clear' ? copyValue(checked.text) : checked;
    },
    save(fileName, text) {
      const checked = outgoing(text, known());
      if (checked.kind === 'held-back') return checked;
      saveFile(fileName, asSample(checked.text));
      return { kind: 'passed' };
    },
  };
}
