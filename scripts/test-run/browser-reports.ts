import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { figuresVariable } from './figures.ts';

const BrowserReport = z.object({
  /** Errors of the extension that nobody caught, unhandled rejections included. */
  uncaught: z.array(z.string()),
  /** How often the worker was stopped before a message because the run asked for that. */
  stops: z.number(),
  /** How often it would not stop. */
  refused: z.number(),
});
/** What a driver has to say of a browser that it closes. */
export type BrowserReport = z.infer<typeof BrowserReport>;

/** Adds a browser to a run that collects figures. */
export function reportBrowser(report: BrowserReport): void {
  const folder = process.env[figuresVariable];
  if (folder !== undefined) appendFileSync(fileIn(folder), `${JSON.stringify(report)}\n`);
}

/** Every browser of the run so far. */
export function readBrowserReports(folder: string): BrowserReport[] {
  const path = fileIn(folder);
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
  return lines.map((line) => BrowserReport.parse(JSON.parse(line)));
}

function fileIn(folder: string): string {
  return join(folder, 'browsers.jsonl');
}
