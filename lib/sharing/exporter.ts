import type { Services } from '../inspector/services.ts';
import type { Text } from '../language/text.ts';
import { checkExport } from './check-export.ts';
import type { KnownValue } from './known-value.ts';

/** The result of copying or saving something. */
export type ExportResult =
  | { kind: 'done' }
  /** The browser did not allow it. */
  | { kind: 'refused' }
  /** The text contains the secret or personal values at these paths. */
  | { kind: 'blocked'; paths: Text[] };

/** Copies and saves. Everything that leaves the extension goes through it. */
export interface Exporter {
  /** Copies a text, unless it contains something secret or personal. */
  copy(text: string): Promise<ExportResult>;
  /** Copies one value of a session as it is on screen, without a check: the developer chose exactly this value. */
  copyValue(text: string): Promise<ExportResult>;
  /** Offers a text as a file, unless it contains something secret or personal. */
  save(fileName: string, text: string): ExportResult;
}

/**
 * Creates the exporter of a view.
 *
 * @param known returns the secret and personal values. It is called for each export, because more become known over time
 */
export function createExporter(
  { copyText, saveFile, asSample = String }: Pick<Services, 'copyText' | 'saveFile' | 'asSample'>,
  known: () => readonly KnownValue[],
): Exporter {
  const copyValue = (text: string) =>
    copyText(asSample(text)).then(
      (): ExportResult => ({ kind: 'done' }),
      (): ExportResult => ({ kind: 'refused' }),
    );
  return {
    copyValue,
    async copy(text) {
      const checked = checkExport(text, known());
      return checked.kind === 'clear' ? copyValue(checked.text) : checked;
    },
    save(fileName, text) {
      const checked = checkExport(text, known());
      if (checked.kind === 'blocked') return checked;
      saveFile(fileName, asSample(checked.text));
      return { kind: 'done' };
    },
  };
}
