import type { Page } from 'puppeteer-core';
import { z } from 'zod';
import type { Envelope } from '../../../lib/messages/messages.ts';

const Answer = z.object({
  ok: z.boolean(),
  code: z.string().optional(),
  response: z.unknown().optional(),
});

const ReadAnswer = z.object({
  ok: z.literal(true),
  response: z.object({
    kind: z.enum(['snapshot', 'failed']),
    failed: z.object({ failure: z.object({ kind: z.string() }) }).optional(),
  }),
});

const Credentials = z.array(z.object({ id: z.string(), label: z.string() }));

/** Sends one message from a page of the extension, as its own code does. Returns the answer unparsed. */
export function send(page: Page, envelope: Envelope): Promise<unknown> {
  return page.evaluate((message) => chrome.runtime.sendMessage(message), { ...envelope });
}

/** Labels of the stored credentials, oldest first. */
export async function credentialLabels(page: Page): Promise<string[]> {
  return (await listed(page)).map(({ label }) => label);
}

/** Ids of the stored credentials by their label. */
export async function credentialIds(page: Page): Promise<Record<string, string>> {
  return Object.fromEntries((await listed(page)).map(({ id, label }) => [label, id]));
}

async function listed(page: Page): Promise<z.infer<typeof Credentials>> {
  const answer = Answer.parse(await send(page, { type: 'listCredentials' }));
  return Credentials.parse(answer.response);
}

/** Reads a session. Returns `snapshot`, or the kind of the failure. */
export async function read(page: Page, session_id: string, credentialId: string): Promise<string> {
  const answer = await send(page, { type: 'readSession', request: { session_id, credentialId } });
  const { response } = ReadAnswer.parse(answer);
  return response.failed?.failure.kind ?? response.kind;
}

/** Resets the request budget, as if the credentials had not been used for a minute. */
export async function forgetUses(page: Page): Promise<void> {
  await page.evaluate(`chrome.storage.session.get(null).then((stored) =>
    chrome.storage.session.remove(Object.keys(stored).filter((key) => key.startsWith('use:'))))`);
}
