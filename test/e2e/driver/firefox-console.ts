import { z } from 'zod';
import { type ConsoleLine, pathInExtension } from './console-line.ts';
import type { ChromeScope } from './firefox-chrome-scope.ts';
import { runBesideContent } from './firefox-content.ts';

/** What Firefox itself logs when a page closes before the background or the browser has answered its message. */
export const closedTooSoon =
  /^Promise (?:rejected after context unloaded: Actor 'Conduits' destroyed|resolved after context unloaded\s*$)/;

const Complaint = z.object({
  url: z.string(),
  kind: z.enum(['error', 'warning', 'exception']),
  source: z.string(),
  text: z.string(),
});

/**
 * The errors and warnings of an extension's pages and background. Firefox keeps uncaught errors, but keeps what was
 * logged with `console.error` only while the page is open.
 *
 * @param origin the extension's `moz-extension://…` origin
 */
export async function readConsole(
  scope: ChromeScope,
  geckoId: string,
  origin: string,
): Promise<ConsoleLine[]> {
  const inside = `(url) => String(url).startsWith('${origin}/')`;
  const uncaught = await scope.run(
    z.array(Complaint),
    `return Services.console.getMessageArray()
      .filter((message) => message instanceof Ci.nsIScriptError && (${inside})(message.sourceName))
      .map(({ sourceName: url, flags, category, errorMessage: text }) => {
        const source = /javascript/i.test(category) ? 'script' : category;
        const error = source === 'script' ? 'exception' : 'error';
        return { url, text, source, kind: flags & Ci.nsIScriptError.warningFlag ? 'warning' : error };
      });`,
  );
  const view = `[...WebExtensionPolicy.getByID(${JSON.stringify(geckoId)}).extension.views]
    .find((each) => each.xulBrowser)?.xulBrowser`;
  if (!(await scope.run(z.boolean(), `return Boolean(${view});`))) return uncaught.map(toLine);
  // All views of an extension share one process, and the process keeps their console calls.
  const said = await runBesideContent(
    scope,
    view,
    `return Cc['@mozilla.org/consoleAPI-storage;1'].getService(Ci.nsIConsoleAPIStorage).getEvents()
      .filter(({ level, filename }) => /^(error|warn|assert)$/.test(level) && (${inside})(filename))
      .map(({ level, filename: url, arguments: args }) => ({
        url, kind: level === 'warn' ? 'warning' : 'error', source: 'script',
        text: args.map(String).join(' '),
      }));`,
  );
  return [...uncaught, ...z.array(Complaint).parse(said)].map(toLine);
}

function toLine({ url, ...rest }: z.infer<typeof Complaint>): ConsoleLine {
  return { where: pathInExtension(url), ...rest };
}
