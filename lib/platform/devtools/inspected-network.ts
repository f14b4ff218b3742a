import { maxBodyLength } from '../../detection/limits.ts';
import { devtools } from '../browser.ts';
import { HarEntry } from './har-entry.ts';

/** A body as DevTools returns it. `encoding` is `base64` for a body that is not text. */
interface Content {
  content: string | undefined;
  encoding: string | undefined;
  /** Set when the body was not fetched because of its size. */
  tooLarge?: true;
}

/** One finished request, with its body if the browser still has it. */
export interface FinishedRequest {
  entry: HarEntry;
  body: Content;
}

/** Reports every finished request of the inspected window, in any frame, until the returned function is called. */
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

/** The requests from before the panel was opened. Without bodies, except those that the log itself contains. */
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

/** Reports the URL of each document that the inspected window navigates to. Returns a function that stops it. */
export function onNavigated(listener: (url: string) => void): () => void {
  const { onNavigated: event } = devtools().network;
  event.addListener(listener);
  return () => event.removeListener(listener);
}

/** A resource that was already loaded: a document, a script, the response to a fetch. */
export interface LoadedResource {
  url: string;
  body: Content;
}

/** File types that contain no session, by the end of their path. */
const notText = /\.(?:png|jpe?g|gif|webp|avif|svg|ico|woff2?|ttf|otf|css|mp4|webm|mp3|wasm|map)$/i;
/** Resources whose body is read. */
const mostResources = 400;

/**
 * The resources that the inspected window has loaded and still has, in all frames. This gives response bodies from before
 * the panel was opened. Chromium only; in other browsers the list is empty.
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

/** URLs of the documents in all frames, including the page itself. Chromium only. */
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
  /** Chromium sets it; the type definitions do not have it. */
  type?: string;
  getContent: GetContent;
}

const noContent: Content = { content: undefined, encoding: undefined };

/** Reads a body by callback, which Chromium and Firefox both support. Empty if the browser has dropped the body. */
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
