import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** Environment variable with the folder in which a run collects its figures. */
export const figuresVariable = 'SECURITY_FIGURES';

const Measurement = z.object({
  /** Short text for the table, such as `0 of 10,000`. */
  measured: z.string(),
  /** Whether that meets the bar. */
  ok: z.boolean(),
});
export type Measurement = z.infer<typeof Measurement>;

const FiledFigure = z.object({ id: z.string(), ...Measurement.shape });
/** What a test measured for one row of the table. */
export type FiledFigure = z.infer<typeof FiledFigure>;

/** Files a measurement. Does nothing in a run that collects no figures. */
export function fileFigure(id: string, { measured, ok }: Measurement): void {
  const folder = process.env[figuresVariable];
  if (folder === undefined) return;
  appendFileSync(fileIn(folder), `${JSON.stringify({ id, measured, ok })}\n`);
}

/** All figures in a folder, oldest first. */
export function readFigures(folder: string): FiledFigure[] {
  const path = fileIn(folder);
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
  return lines.map((line) => FiledFigure.parse(JSON.parse(line)));
}

function fileIn(folder: string): string {
  return join(folder, 'figures.jsonl');
}
