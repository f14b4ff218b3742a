import { beginScan, endScan, inFrame, type Scan, type Scanned } from '../scan.ts';
import type { Occasion } from '../sighting.ts';
import { type Spot, spotOf } from '../spot.ts';
import { scanLeaf } from '../text/scan-leaf.ts';
import { maxText, scanString } from '../text/scan-text.ts';
import { elementLabel } from './element-label.ts';
import { joinedFlightChunks } from './flight-chunks.ts';
import { isKlarnaLibrary } from './klarna-library.ts';

export type DocumentScanned = Scanned & { klarnaLibrary: boolean };

/** More nodes than this are not looked at. */
const maxNodes = 200_000;
const maxFrames = 50;
const showAll = 0xffffffff;
const elementNode = 1;
const textNode = 3;
const commentNode = 8;

/** Attributes that hold no data of the shop. */
const emptyAttributes = new Set(['class', 'style', 'd', 'id', 'points', 'srcdoc', 'integrity', 'nonce']);

/**
 * Looks through a document: scripts, fields with their present values, every attribute, comments, texts, templates,
 * open shadow roots and frames of the same site. Yields often; run it with `runInSlices`.
 */
export function* scanDocument(document: Document, occasion: Occasion): Generator<void, DocumentScanned> {
  const scan = beginScan(occasion);
  const klarnaLibrary = yield* scanDocumentInto(document, scan);
  return { ...endScan(scan), klarnaLibrary };
}

/** As `scanDocument`, into a scan. Returns whether one of Klarna's libraries is in the document. */
export function* scanDocumentInto(document: Document, scan: Scan): Generator<void, boolean> {
  const look: Look = {
    klarnaLibrary: false,
    nodes: 0,
    inlineScripts: 0,
    otherFrames: 0,
    frames: 0,
    flight: [],
  };
  yield* scanTree(document, scan, look);
  scanFlight(look.flight, scan);
  if (look.otherFrames > 0) {
    scan.tally.skip('document', 'frame', {
      why: 'frames-of-other-sites',
      count: look.otherFrames,
    });
  }
  if (look.nodes >= maxNodes) {
    scan.tally.skip('document', 'element', { why: 'too-many-nodes', count: maxNodes });
  }
  return look.klarnaLibrary;
}

/** What one look at a document has come across so far. */
interface Look {
  klarnaLibrary: boolean;
  nodes: number;
  inlineScripts: number;
  otherFrames: number;
  frames: number;
  /** Scripts that hold a piece of a streamed page. */
  flight: { text: string; place: string }[];
}

function* scanTree(root: Document | DocumentFragment, scan: Scan, look: Look): Generator<void, void> {
  const document = root.ownerDocument ?? root;
  if (!('createTreeWalker' in document)) return;
  const walker = document.createTreeWalker(root, showAll);
  for (let node = walker.nextNode(); node && look.nodes < maxNodes; node = walker.nextNode()) {
    look.nodes++;
    try {
      if (isElement(node)) yield* scanElement(node, scan, look);
      else if (node.nodeType === textNode || node.nodeType === commentNode) scanCharacters(node, scan);
    } catch {
      // A form's fields can stand in for its own methods. Such an element must not end the scan.
      scan.tally.skip('document', 'element', { why: 'hidden-properties' });
    }
    yield;
  }
}

function isElement(node: Node): node is Element {
  return node.nodeType === elementNode;
}

function* scanElement(element: Element, scan: Scan, look: Look): Generator<void, void> {
  scan.tally.count('document', 'element');
  scanAttributes(element, scan);
  if (element.shadowRoot) {
    scan.tally.count('document', 'shadow root');
    yield* scanTree(element.shadowRoot, scan, look);
  }
  switch (element.localName) {
    case 'script':
      return scanScript(element, scan, look);
    case 'input':
    case 'textarea':
    case 'select':
    case 'button':
    case 'option':
      return scanField(element, scan);
    case 'template':
      if ('content' in element && isFragment(element.content)) yield* scanTree(element.content, scan, look);
      return;
    case 'iframe':
    case 'frame':
    case 'object':
      yield* scanFrame(element, scan, look);
  }
}

function isFragment(content: unknown): content is DocumentFragment {
  return typeof content === 'object' && content !== null && 'querySelector' in content;
}

function scanAttributes(element: Element, scan: Scan): void {
  const { attributes } = element;
  for (let index = 0; index < attributes.length; index++) {
    const attribute = attributes[index];
    if (!attribute || attribute.value.length < 20 || emptyAttributes.has(attribute.name)) continue;
    const { name, value } = attribute;
    const spot = spotOf(scan.collector, { ...scan.occasion, source: 'document', place: '' });
    const owner = element.getAttribute('id') ?? (element.localName.includes('-') ? element.localName : '');
    const isContent = name === 'value' || name === 'content';
    const ownName = element.getAttribute('name') ?? owner;
    scanLeaf(value, {
      ...spot,
      place: () =>
        name === 'value' && element.localName === 'input'
          ? elementLabel(element)
          : `${elementLabel(element)}[${name}]`,
      names: () => (isContent ? [ownName] : [owner, name.replace(/^data-/, '')]),
    });
  }
}

function scanScript(element: Element, scan: Scan, look: Look): void {
  const src = element.getAttribute('src');
  if (src) {
    look.klarnaLibrary ||= isKlarnaLibrary(src);
    return;
  }
  look.inlineScripts++;
  scan.tally.count('document', 'inline script');
  const place = element.id ? elementLabel(element) : `inline script ${look.inlineScripts}`;
  const text = element.textContent ?? '';
  if (text.length > maxText) {
    scan.tally.skip('document', 'inline script', { why: 'large-scripts' });
    return;
  }
  if (text.includes('__next_f.push(')) {
    look.flight.push({ text, place });
    return;
  }
  scanLeaf(text, spotOf(scan.collector, { ...scan.occasion, source: 'document', place }, [element.id]));
}

/** The scripts of a streamed page: put together where there are several, since a token may lie across two of them. */
function scanFlight(scripts: Look['flight'], scan: Scan): void {
  const joined = joinedFlightChunks(scripts.map(({ text }) => text).join('\n'));
  const texts = joined === undefined ? scripts : [{ text: joined, place: 'inline scripts → __next_f' }];
  for (const { text, place } of texts) {
    scanString(text, spotOf(scan.collector, { ...scan.occasion, source: 'document', place }));
  }
}

/** A field's value as it is now, which its attribute does not tell. */
function scanField(element: Element, scan: Scan): void {
  scan.tally.count('document', 'form field');
  const value: unknown = 'value' in element ? element.value : undefined;
  if (typeof value !== 'string' || value.length < 20 || value === element.getAttribute('value')) return;
  const name = element.getAttribute('name') || element.id;
  scanLeaf(
    value,
    spotOf(scan.collector, { ...scan.occasion, source: 'document', place: elementLabel(element) }, [name]),
  );
}

/** Texts and comments; a script's text has been read with its element. */
function scanCharacters(node: Node, scan: Scan): void {
  const text = node.nodeValue ?? '';
  const parent = node.parentElement;
  if (text.length < 20 || parent?.localName === 'script' || parent?.localName === 'style') return;
  const where = parent ? elementLabel(parent) : 'document';
  const place = node.nodeType === commentNode ? `comment in ${where}` : where;
  scanLeaf(text, spotOf(scan.collector, { ...scan.occasion, source: 'document', place }, [parent?.id ?? '']));
}

function* scanFrame(element: Element, scan: Scan, look: Look): Generator<void, void> {
  if (look.frames >= maxFrames) return;
  const inner = frameDocument(element);
  if (inner === undefined) {
    const srcdoc = element.getAttribute('srcdoc');
    // A sandboxed frame is closed, but what it began with stands in its attribute.
    if (srcdoc) scanLeaf(srcdoc, srcdocSpot(element, scan));
    else if (element.localName !== 'object') look.otherFrames++;
    return;
  }
  look.frames++;
  scan.tally.count('document', 'frame');
  const frame = frameOrigin(inner) ?? scan.occasion.frame ?? element.ownerDocument.location?.origin;
  yield* scanTree(inner, inFrame(scan, frame), look);
}

function srcdocSpot(element: Element, scan: Scan): Spot {
  const place = `${elementLabel(element)}[srcdoc]`;
  return spotOf(scan.collector, { ...scan.occasion, source: 'document', place });
}

/** A frame's document, where the browser lets this page see it. */
function frameDocument(element: Element): Document | undefined {
  try {
    const inner: unknown = 'contentDocument' in element ? element.contentDocument : undefined;
    return isDocument(inner) ? inner : undefined;
  } catch {
    return undefined;
  }
}

function isDocument(value: unknown): value is Document {
  return typeof value === 'object' && value !== null && 'createTreeWalker' in value;
}

/** The origin of a frame's document; `undefined` for `about:` documents, which have their parent's. */
function frameOrigin(document: Document): string | undefined {
  const origin = document.location?.origin;
  return origin === undefined || origin === 'null' ? undefined : origin;
}
