import { findLeakedKeys } from '../judge/leaked-keys.ts';
import { beginScan, endScan, type Scan, type Scanned } from '../scan.ts';
import { spotOf } from '../spot.ts';
import { decodeBase64Text } from '../text/base64-text.ts';
import { scanLeaf } from '../text/scan-leaf.ts';
import { scanCookies } from './scan-storage.ts';
import { scanUrl } from './scan-urls.ts';

/** One request and its answer, as the fields of a HAR entry. What is not known is left out. */
export interface Exchange {
  url: string;
  method: string;
  requestHeaders?: readonly Header[] | undefined;
  requestBody?: string | undefined;
  responseHeaders?: readonly Header[] | undefined;
  responseBody?: string | undefined;
  /** `base64` where the body is encoded. */
  responseEncoding?: string | undefined;
  /** Whether the answer's body was not even fetched because of its size. */
  responseTooLarge?: boolean | undefined;
  /** ms since the epoch */
  seenAt: number;
  /** Origin of the frame that asked; absent for the page itself. */
  frame?: string | undefined;
}

export interface Header {
  name: string;
  value: string;
}

/** Larger bodies are skipped. Characters. */
const maxBody = 5 * 1024 * 1024;

/** Headers that are about the connection, or that repeat an address of the page. */
const emptyHeaders =
  /^(?:accept|authorization|referer|user-agent|sec-|content-security|permissions-policy|strict-transport|cookie|set-cookie|proxy-|cache-|if-|etag|:)/i;

/** Looks through one exchange: address, headers and both bodies, whatever their content types say. */
export function scanExchange(exchange: Exchange): Scanned {
  const { url, method, seenAt, frame } = exchange;
  const scan = beginScan(frame === undefined ? { seenAt } : { seenAt, frame });
  const line = requestLine(method, url);
  scan.tally.count('network', 'request');
  scanUrl(url, 'network', line, scan);
  for (const header of exchange.requestHeaders ?? []) scanHeader(header, line, scan);
  for (const header of exchange.responseHeaders ?? []) scanHeader(header, line, scan);
  scanBody(exchange.requestBody, `${line}, request`, scan);
  scanBody(responseText(exchange), line, scan);
  if (exchange.responseTooLarge) skipBody(scan);
  return endScan(scan);
}

/** `POST /api/session`: method and path, without the query. */
export function requestLine(method: string, url: string): string {
  const path = /^[a-z][\w+.-]*:\/\/[^/?#]*([^?#]*)/i.exec(url)?.[1] ?? url.split(/[?#]/, 1)[0] ?? '';
  return `${method.slice(0, 10).toUpperCase()} ${path.slice(0, 300) || '/'}`;
}

function scanBody(body: string | undefined, place: string, scan: Scan): void {
  if (!body) return;
  if (body.length > maxBody) {
    skipBody(scan);
    return;
  }
  scanLeaf(body, spotOf(scan.collector, { ...scan.occasion, source: 'network', place }));
}

function skipBody(scan: Scan): void {
  scan.tally.skip('network', 'request', { why: 'large-bodies' });
}

function responseText({ responseBody, responseEncoding }: Exchange): string | undefined {
  if (responseBody === undefined || responseEncoding !== 'base64') return responseBody;
  if (responseBody.length > 1.4 * maxBody) return responseBody;
  return decodeBase64Text(responseBody, 0, responseBody.length);
}

function scanHeader({ name, value }: Header, line: string, scan: Scan): void {
  const place = `${line} → ${name}`;
  if (/^authorization$/i.test(name)) scanAuthorization(value, place, scan);
  if (/^cookie$/i.test(name)) scanCookies(value, (cookie) => `cookie ${cookie}`, scan);
  if (/^set-cookie$/i.test(name)) {
    for (const cookie of value.split('\n')) {
      scanCookies(cookie.split(';', 1)[0] ?? '', (set) => `Set-Cookie ${set}, ${line}`, scan);
    }
  }
  if (emptyHeaders.test(name)) return;
  scanLeaf(value, spotOf(scan.collector, { ...scan.occasion, source: 'network', place }, [name]));
}

/** A page that sends Klarna's API key itself has published it. */
function scanAuthorization(value: string, place: string, scan: Scan): void {
  const credentials = value.replace(/^\s*\w+\s+/, '');
  for (const text of [value, decodeBase64Text(credentials, 0, credentials.length)]) {
    for (const { environment, key } of findLeakedKeys(text)) {
      scan.collector.addLeakedKey(environment, key, { ...scan.occasion, source: 'network', place });
    }
  }
}
