import type { Findings, Searched } from '../detection/detection.ts';
import type { ApiServer } from '../klarna/api-server.ts';
import type { WorkerClient } from '../messages/worker-client.ts';
import type { SdkRecord } from '../recorder/sdk-call.ts';
import type { LayoutMemory } from './layout.ts';
import type { Settings } from './settings.ts';

/** What a page told, in the order in which it happened. The popup's list ends; the panel's goes on. */
export type PageEvent =
  /** A document was opened, or was open when we came. Begins a new visit. */
  | { type: 'page-opened'; url: string; at: number }
  | { type: 'findings'; findings: Findings }
  /** One pass over the page is complete. Counts add up over passes. */
  | { type: 'searched'; searched: Searched[]; klarnaLibrary: boolean }
  /** The browser does not let any extension look at this page. */
  | { type: 'restricted-page'; url: string | undefined; reason: string }
  /** The page is being reloaded with a recorder in it. */
  | { type: 'recording-started' }
  /** What the recorder of one document has seen so far, all of it. `startedAt` in ms since the epoch tells documents apart. */
  | { type: 'recorded'; startedAt: number; record: SdkRecord }
  /** The document with the recorder is gone, and the recorder with it. */
  | { type: 'recording-ended' };

/** Where detections come from: the active tab (popup) or the inspected window (panel). */
export interface PageFeed {
  /** Looks at the page and tells the listener, until the returned function is called. */
  watch(listener: (event: PageEvent) => void): () => void;
  /** Looks for sessions in a text that a person pasted. `now` in ms since the epoch. */
  findInPasted(text: string, now: number): Findings;
  /** Reloads the page with a recorder of Klarna's library in it. Absent where that is not possible. */
  reloadAndRecord?: () => void;
}

/** Everything a component can ask of the browser. */
export interface Services {
  page: PageFeed;
  worker: WorkerClient;
  /** Calls back whenever the saved credentials change, until the returned function is called. */
  onCredentialsChanged(listener: () => void): () => void;
  /** Calls back whenever something was read or forgotten, until the returned function is called. */
  onHistoryChanged(listener: () => void): () => void;
  hostPermission: {
    has(server: ApiServer): Promise<boolean>;
    /** Must be called straight from a click. */
    request(server: ApiServer): Promise<boolean>;
  };
  /** Opens the options page, its form filled in as far as it is known. */
  openOptions(prefill?: Partial<ApiServer>): void;
  settings: {
    /** Never rejects: what cannot be read was never set. */
    read(): Promise<Settings>;
    /** Changes these, and leaves the others as they are. */
    change(changed: Partial<Settings>): Promise<void>;
    /** Calls back whenever they change, on whichever page, until the returned function is called. */
    onChanged(listener: (settings: Settings) => void): () => void;
  };
  /** How this screen was left the last time. */
  layout: LayoutMemory;
  /** Only where the built-in sample session is behind these: what leaves it says so. */
  asSample?: (text: string) => string;
  /** Of the extension, and name and version of the browser. */
  versions: { extension: string; browser: string };
  /** Use the exporter of `lib/sharing` instead. It checks the text first. */
  copyText(text: string): Promise<void>;
  /** Offers a text to the person as a file to keep. */
  saveFile(name: string, text: string): void;
  /** ms since the epoch */
  now(): number;
}

/** The permission that Firefox wants for a DevTools panel. */
export interface DevtoolsAccess {
  has(): Promise<boolean>;
  /** Must be called straight from a click. */
  request(): Promise<boolean>;
}
