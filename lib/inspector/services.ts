import type { Findings, Searched } from '../detection/detection.ts';
import type { ApiServer } from '../klarna/api-server.ts';
import type { Text } from '../language/text.ts';
import type { WorkerClient } from '../messages/worker-client.ts';
import type { SdkRecord } from '../recorder/sdk-call.ts';
import type { LayoutMemory } from './layout.ts';
import type { Settings } from './settings.ts';

/** An event of the page, in the order in which they happen. In the popup the events end; in the panel they continue. */
export type PageEvent =
  /** A document was opened, or was already open at the start. Begins a new visit. */
  | { type: 'page-opened'; url: string; at: number }
  | { type: 'findings'; findings: Findings }
  /** One search of the page is complete. The counts of several searches are added. */
  | { type: 'searched'; searched: Searched[]; klarnaLibrary: boolean }
  /** The browser lets no extension access this page. */
  | { type: 'restricted-page'; url: string | undefined; reason: Text }
  /** The page is being reloaded with a recorder in it. */
  | { type: 'recording-started' }
  /** Everything that the recorder of one document has recorded so far. `startedAt` (ms since the epoch) identifies the document. */
  | { type: 'recorded'; startedAt: number; record: SdkRecord }
  /** The document with the recorder is gone. */
  | { type: 'recording-ended' };

/** The source of page events: the active tab (popup) or the inspected window (panel). */
export interface PageFeed {
  /** Watches the page and calls the listener, until the returned function is called. */
  watch(listener: (event: PageEvent) => void): () => void;
  /** Finds sessions in a pasted text. `now` in ms since the epoch. */
  findInPasted(text: string, now: number): Findings;
  /** Reloads the page with a recorder of Klarna's library. Absent where that is not possible. */
  reloadAndRecord?: () => void;
}

/** Everything that components need from the browser. */
export interface Services {
  page: PageFeed;
  worker: WorkerClient;
  /** Calls the listener when the saved credentials change, until the returned function is called. */
  onCredentialsChanged(listener: () => void): () => void;
  /** Calls the listener when the history changes, until the returned function is called. */
  onHistoryChanged(listener: () => void): () => void;
  hostPermission: {
    has(server: ApiServer): Promise<boolean>;
    /** Call directly from a click. */
    request(server: ApiServer): Promise<boolean>;
  };
  /** Opens the options page, with the known fields of the form filled in. */
  openOptions(prefill?: Partial<ApiServer>): void;
  settings: {
    /** Never rejects. Settings that cannot be read have their defaults. */
    read(): Promise<Settings>;
    /** Changes these settings only. */
    change(changed: Partial<Settings>): Promise<void>;
    /** Calls the listener when a page changes them, until the returned function is called. */
    onChanged(listener: (settings: Settings) => void): () => void;
  };
  /** The layout of this screen when it was last used. */
  layout: LayoutMemory;
  /** Marks exported texts as sample data. Only the built-in sample session has it. */
  asSample?: (text: string) => string;
  /** The version of the extension, and the name and version of the browser. */
  versions: { extension: string; browser: string };
  /** Use the exporter of `lib/sharing` instead. It checks the text first. */
  copyText(text: string): Promise<void>;
  /** Offers a text as a file. */
  saveFile(name: string, text: string): void;
  /** ms since the epoch */
  now(): number;
}

/** The permission that Firefox requires for a DevTools panel. */
export interface DevtoolsAccess {
  has(): Promise<boolean>;
  /** Call directly from a click. */
  request(): Promise<boolean>;
}
