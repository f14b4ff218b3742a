import * as z from 'zod/mini';

const headers = z.catch(z.array(z.object({ name: z.string(), value: z.string() })), []);
const text = z.catch(z.optional(z.string()), undefined);

/**
 * The fields of a HAR entry that are scanned. Chromium and Firefox have the same format. The values come from the page and
 * its servers.
 */
export const HarEntry = z.object({
  /** ISO 8601 */
  startedDateTime: z.string(),
  /** Duration, ms. */
  time: z.catch(z.number(), 0),
  request: z.object({
    method: z.string(),
    url: z.string(),
    headers,
    postData: z.catch(z.optional(z.object({ text })), undefined),
  }),
  response: z.object({
    headers,
    content: z.catch(z.object({ size: z.optional(z.number()), mimeType: text, text, encoding: text }), {}),
  }),
});
export type HarEntry = z.infer<typeof HarEntry>;

/** When the response was complete, ms since the epoch. */
export function finishedAt({ startedDateTime, time }: HarEntry): number {
  const started = Date.parse(startedDateTime);
  return Number.isNaN(started) ? Date.now() : started + time;
}
