import { maxBodyLength } from '../../detection/limits.ts';
import { devtools } from '../browser.ts';
import { HarEntry } from './har-entry.ts';

/** A body as DevTools hands it out. `encoding` is `base64` where it is not text. */
export interface Content {
  content: string | undefined;
  encoding: string | undefined;
  /** Whether it was left with the browser because of its size. */
  tooLarge?: true;
}

/** One request that has ended, with its body where the browser still has it. */
export interface FinishedRequest {
  entry: HarEntry;
  body: Content;
}

/** Tells of every request that ends in the inspected window, in any frame, until the returned function is called. */
export function onRequestFinished(listener: (request: FinishedRequest) => void): () => void {
  const finished = (request: { getContent: GetContent }) => {
    const entry = HarEntry.safeParse(request);
    if (!entry.success) return;
    const tooLarge = (entry.data.response.content.size ?? 0) > maxBodyLength;
    const body = tooLarge ? Promise.resolve({ ...noContent, tooLarge }) : contentOf(request);
    void body.then((body) => listener({ entry: entry.data, body }));
  };
  const { onRequestFinished: event } = devtools().network;
  event.addListener(finished);
  return () => event.removeListener(finished);
}

/** Requests from before the panel was opened. Their bodies are gone, unless the log itself holds them. */
export function earlierRequests(): Promise<FinishedRequest[]> {
  return new Promise((resolve) => {
    devtools().network.getHAR((log: unknown) =>
      resolve(entriesOf(log).map((entry) => ({ entry, body: noContent }))),
    );
  });
}

function entriesOf(log: unknown): HarEntry[] {
  const entries = typeof log === 'object' && log !== null && 'entries' in log ? log.entries : [];
  return (Array.isArray(entries) ? entries : []).flatMap(
    (entry: unknown) => HarEntry.safeParse(entry).data ?? [],
  );
}

/** Tells the address of each document that the inspected window goes to. */
export function onNavigated(listener: (url: string) => void): () => void {
  const { onNavigated: event } = devtools().network;
  event.addListener(listener);
  return () => event.removeListener(listener);
}

/** Something already loaded: a document, a script, an answer to a fetch. */
export interface LoadedResource {
  url: string;
  body: Content;
}

/** File types that carry no session, by the end of their path. */
const notText = /\.(?:png|jpe?g|gif|webp|avif|svg|ico|woff2?|ttf|otf|css|mp4|webm|mp3|wasm|map)$/i;
/** More resources than this are not read back. */
const mostResources = 400;

/**
 * What the inspected window has loaded and still holds, in all frames: the way to answers from before the panel was
 * opened. Chromium only; elsewhere the list is empty.
 */
export async function loadedResources(): Promise<LoadedResource[]> {
  const resources = await resourceList();
  const readable = resources.filter(({ url }) => /^https?:/.test(url) && !notText.test(pathOf(url)));
  return Promise.all(
    readable
      .slice(0, mostResources)
      .map(async (resource) => ({ url: resource.url, body: await contentOf(resource) })),
  );
}

/** Addresses of the documents in the window's frames, the page itself included. Chromium only. */
export async function frameAddresses(): Promise<string[]> {
  const documents = (await resourceList()).filter(
    ({ type, url }) => type === 'document' && /^https?:/.test(url),
  );
  return [...new Set(documents.map(({ url }) => url))];
}

function resourceList(): Promise<Resource[]> {
  const { inspectedWindow } = devtools();
  if (typeof inspectedWindow.getResources !== 'function') return Promise.resolve([]);
  return new Promise((resolve) => inspectedWindow.getResources((list: Resource[]) => resolve(list)));
}

type GetContent = (callback: (content: string, encoding: string) => void) => void;
interface Resource {
  url: string;
  /** Chromium says what it is; the types do not. */
  type?: string;
  getContent: GetContent;
}

const noContent: Content = { content: undefined, encoding: undefined };

/** The callback form, which Chromium and Firefox share. The browser may have dropped the body: then it is empty. */
function contentOf(request: { getContent: GetContent }): Promise<Content> {
  return new Promise((resolve) => {
    try {
      request.getContent((content: unknown, encoding: unknown) =>
        resolve({
          content: typeof content === 'string' ? content : undefined,
          encoding: typeof encoding === 'string' ? encoding : undefined,
        }),
      );
    } catch {
      resolve(noContent);
    }
  });
}

function pathOf(url: string): string {
  return URL.canParse(url) ? new URL(url).pathname : url;
}
