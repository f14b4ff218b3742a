import { maxDocumentNodes, maxTextLength } from '../limits.ts';
import type { Location } from '../location.ts';
import { elementLabel } from '../place.ts';
import { inFrame, locationIn, type Scan } from '../scan.ts';
import { joinedFlightChunks } from '../text/flight-chunks.ts';
import { scanNamedValue, scanText } from '../text/scan-text.ts';
import { isKlarnaLibrary } from './klarna-library.ts';

const maxFrames = 50;
const showAll = 0xffffffff;
const elementNode = 1;
const textNode = 3;
const commentNode = 8;

/** Attributes without data of the shop. */
const emptyAttributes = new Set(['class', 'style', 'd', 'id', 'points', 'srcdoc', 'integrity', 'nonce']);

/**
 * Scans a document: scripts, form fields with their current values, attributes, comments, texts, templates, open shadow
 * roots and same-origin frames. Yields often; run it with `runInSlices`. Returns whether a script of the document is one
 * of Klarna's libraries.
 */
export function* scanDocument(document: Document, scan: Scan): Generator<void, boolean> {
  const progress: DocumentProgress = {
    klarnaLibrary: false,
    nodes: 0,
    inlineScripts: 0,
    otherFrames: 0,
    frames: 0,
    flight: [],
  };
  yield* scanTree(document, scan, progress);
  scanFlight(progress.flight, scan);
  if (progress.otherFrames > 0) {
    scan.tally.skip('document', 'frame', {
      why: 'frames-of-other-sites',
      count: progress.otherFrames,
    });
  }
  if (progress.nodes >= maxDocumentNodes) {
    scan.tally.skip('document', 'element', { why: 'too-many-nodes', count: maxDocumentNodes });
  }
  return progress.klarnaLibrary;
}

/** What the scan of one document has met so far. */
interface DocumentProgress {
  klarnaLibrary: boolean;
  nodes: number;
  inlineScripts: number;
  otherFrames: number;
  frames: number;
  /** Scripts with a piece of a page that Next.js streams. */
  flight: { text: string; place: string }[];
}

function* scanTree(
  root: Document | DocumentFragment,
  scan: Scan,
  progress: DocumentProgress,
): Generator<void, void> {
  const document = root.ownerDocument ?? root;
  if (!('createTreeWalker' in document)) return;
  const walker = document.createTreeWalker(root, showAll);
  for (let node = walker.nextNode(); node && progress.nodes < maxDocumentNodes; node = walker.nextNode()) {
    progress.nodes++;
    try {
      if (isElement(node)) yield* scanElement(node, scan, progress);
      else if (node.nodeType === textNode || node.nodeType === commentNode) scanCharacters(node, scan);
    } catch {
      // A field named like a property of its form hides that property. The scan must go on.
      scan.tally.skip('document', 'element', { why: 'hidden-properties' });
    }
    yield;
  }
}

function isElement(node: Node): node is Element {
  return node.nodeType === elementNode;
}

function* scanElement(element: Element, scan: Scan, progress: DocumentProgress): Generator<void, void> {
  scan.tally.count('document', 'element');
  scanAttributes(element, scan);
  if (element.shadowRoot) {
    scan.tally.count('document', 'shadow-root');
    yield* scanTree(element.shadowRoot, scan, progress);
  }
  switch (element.localName) {
    case 'script':
      return scanScript(element, scan, progress);
    case 'input':
    case 'textarea':
    case 'select':
    case 'button':
    case 'option':
      return scanField(element, scan);
    case 'template':
      if ('content' in element && isFragment(element.content))
        yield* scanTree(element.content, scan, progress);
      return;
    case 'iframe':
    case 'frame':
    case 'object':
      yield* scanFrame(element, scan, progress);
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
    const location = locationIn(scan, 'document', '');
    const owner = element.getAttribute('id') ?? (element.localName.includes('-') ? element.localName : '');
    const isContent = name === 'value' || name === 'content';
    const ownName = element.getAttribute('name') ?? owner;
    scanNamedValue(value, {
      ...location,
      place: () =>
        name === 'value' && element.localName === 'input'
          ? elementLabel(element)
          : `${elementLabel(element)}[${name}]`,
      names: () => (isContent ? [ownName] : [owner, name.replace(/^data-/, '')]),
    });
  }
}

function scanScript(element: Element, scan: Scan, progress: DocumentProgress): void {
  const src = element.getAttribute('src');
  if (src) {
    progress.klarnaLibrary ||= isKlarnaLibrary(src);
    return;
  }
  progress.inlineScripts++;
  scan.tally.count('document', 'inline-script');
  const place = element.id ? elementLabel(element) : `inline script ${progress.inlineScripts}`;
  const text = element.textContent ?? '';
  if (text.length > maxTextLength) {
    scan.tally.skip('document', 'inline-script', { why: 'large-scripts' });
    return;
  }
  if (text.includes('__next_f.push(')) {
    progress.flight.push({ text, place });
    return;
  }
  scanNamedValue(text, locationIn(scan, 'document', place, [element.id]));
}

/** Scans the scripts of a streamed page. They are joined first, because a token can be split between two of them. */
function scanFlight(scripts: DocumentProgress['flight'], scan: Scan): void {
  const joined = joinedFlightChunks(scripts.map(({ text }) => text).join('\n'));
  const texts = joined === undefined ? scripts : [{ text: joined, place: 'inline scripts → __next_f' }];
  for (const { text, place } of texts) {
    scanText(text, locationIn(scan, 'document', place));
  }
}

/** Scans the current value of a form field when it differs from its attribute. */
function scanField(element: Element, scan: Scan): void {
  scan.tally.count('document', 'form-field');
  const value: unknown = 'value' in element ? element.value : undefined;
  if (typeof value !== 'string' || value.length < 20 || value === element.getAttribute('value')) return;
  const name = element.getAttribute('name') || element.id;
  scanNamedValue(value, locationIn(scan, 'document', elementLabel(element), [name]));
}

/** Scans a text or a comment. The text of a script is scanned with its element. */
function scanCharacters(node: Node, scan: Scan): void {
  const text = node.nodeValue ?? '';
  const parent = node.parentElement;
  if (text.length < 20 || parent?.localName === 'script' || parent?.localName === 'style') return;
  const where = parent ? elementLabel(parent) : 'document';
  const place = node.nodeType === commentNode ? `comment in ${where}` : where;
  scanNamedValue(text, locationIn(scan, 'document', place, [parent?.id ?? '']));
}

function* scanFrame(element: Element, scan: Scan, progress: DocumentProgress): Generator<void, void> {
  if (progress.frames >= maxFrames) return;
  const inner = frameDocument(element);
  if (inner === undefined) {
    const srcdoc = element.getAttribute('srcdoc');
    // A sandboxed frame cannot be read, but its initial HTML is in the attribute.
    if (srcdoc) scanNamedValue(srcdoc, srcdocLocation(element, scan));
    else if (element.localName !== 'object') progress.otherFrames++;
    return;
  }
  progress.frames++;
  scan.tally.count('document', 'frame');
  const frame = frameOrigin(inner) ?? scan.frame ?? element.ownerDocument.location?.origin;
  yield* scanTree(inner, inFrame(scan, frame), progress);
}

function srcdocLocation(element: Element, scan: Scan): Location {
  const place = `${elementLabel(element)}[srcdoc]`;
  return locationIn(scan, 'document', place);
}

/** The document of a frame; `undefined` where the browser does not let this page read it. */
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

/** The origin of a frame's document; `undefined` for `about:` documents, which have their parent's origin. */
function frameOrigin(document: Document): string | undefined {
  const origin = document.location?.origin;
  return origin === undefined || origin === 'null' ? undefined : origin;
}
