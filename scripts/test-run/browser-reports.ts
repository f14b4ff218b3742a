import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { figuresVariable } from './figures.ts';

const BrowserReport = z.object({
  /** Uncaught errors and unhandled rejections of the extension. */
  uncaught: z.array(z.string()),
  /** How often the worker was stopped before a message. */
  stops: z.number(),
  /** How often it did not stop. */
  refused: z.number(),
});
/** What a driver reports about a browser that it closes. */
export type BrowserReport = z.infer<typeof BrowserReport>;

/** Adds a browser to the figures. Does nothing in a run that collects none. */
export function reportBrowser(report: BrowserReport): void {
  const folder = process.env[figuresVariable];
  if (folder !== undefined) appendFileSync(fileIn(folder), `${JSON.stringify(report)}\n`);
}

/** The reports of all browsers of the run so far. */
export function readBrowserReports(folder: string): BrowserReport[] {
  const path = fileIn(folder);
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
  return lines.map((line) => BrowserReport.parse(JSON.parse(line)));
}

function fileIn(folder: string): string {
  return join(folder, 'browsers.jsonl');
}
