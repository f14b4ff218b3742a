import { apiEnvironmentOf } from '../../klarna/klarna-hosts.ts';
import { leakedByHeader } from '../judge/leaked-keys.ts';
import { maxBodyLength } from '../limits.ts';
import { sightingAt } from '../location.ts';
import { beginScan, endScan, locationIn, type Scan, type Scanned } from '../scan.ts';
import { decodeBase64Text } from '../text/base64-text.ts';
import { scanNamedValue } from '../text/scan-text.ts';
import { scanCookies } from './scan-storage.ts';
import { scanUrl } from './scan-urls.ts';

/** One HTTP request and its response, as far as they are known. */
export interface HttpExchange {
  url: string;
  method: string;
  requestHeaders?: readonly Header[] | undefined;
  requestBody?: string | undefined;
  responseHeaders?: readonly Header[] | undefined;
  responseBody?: string | undefined;
  /** `base64` for an encoded body. */
  responseEncoding?: string | undefined;
  /** Whether the response body was not fetched because of its size. */
  responseTooLarge?: boolean | undefined;
  /** ms since the epoch */
  seenAt: number;
  /** Origin of the frame that sent the request; absent for the page itself. */
  frame?: string | undefined;
}

interface Header {
  name: string;
  value: string;
}

/** Headers about the connection, and headers that repeat a URL of the page. */
const emptyHeaders =
  /^(?:accept|authorization|referer|user-agent|sec-|content-security|permissions-policy|strict-transport|cookie|set-cookie|proxy-|cache-|if-|etag|:)/i;

/** Scans the URL, the headers and both bodies of an exchange, whatever their content types. */
export function scanExchange(exchange: HttpExchange): Scanned {
  const { url, method, seenAt, frame } = exchange;
  const scan = beginScan(seenAt, frame);
  const line = requestLine(method, url);
  scan.tally.count('network', 'request');
  scanUrl(url, 'network', line, scan);
  for (const header of exchange.requestHeaders ?? []) {
    if (/^authorization$/i.test(header.name)) scanAuthorization(header, url, line, scan);
    scanHeader(header, line, scan);
  }
  for (const header of exchange.responseHeaders ?? []) scanHeader(header, line, scan);
  scanBody(exchange.requestBody, `${line}, request`, scan);
  scanBody(responseText(exchange), line, scan);
  if (exchange.responseTooLarge) skipBody(scan);
  return endScan(scan);
}

/** Method and path of a request, without the query: `POST /api/session`. */
function requestLine(method: string, url: string): string {
  const path = /^[a-z][\w+.-]*:\/\/[^/?#]*([^?#]*)/i.exec(url)?.[1] ?? url.split(/[?#]/, 1)[0] ?? '';
  return `${method.slice(0, 10).toUpperCase()} ${path.slice(0, 300) || '/'}`;
}

function scanBody(body: string | undefined, place: string, scan: Scan): void {
  if (!body) return;
  if (body.length > maxBodyLength) {
    skipBody(scan);
    return;
  }
  scanNamedValue(body, locationIn(scan, 'network', place));
}

function skipBody(scan: Scan): void {
  scan.tally.skip('network', 'request', { why: 'large-bodies' });
}

function responseText({ responseBody, responseEncoding }: HttpExchange): string | undefined {
  if (responseBody === undefined || responseEncoding !== 'base64') return responseBody;
  if (responseBody.length > 1.4 * maxBodyLength) return responseBody;
  return decodeBase64Text(responseBody, 0, responseBody.length);
}

function scanHeader({ name, value }: Header, line: string, scan: Scan): void {
  const place = `${line} → ${name}`;
  if (/^cookie$/i.test(name)) scanCookies(value, (cookie) => `cookie ${cookie}`, scan);
  if (/^set-cookie$/i.test(name)) {
    for (const cookie of value.split('\n')) {
      scanCookies(cookie.split(';', 1)[0] ?? '', (name) => `Set-Cookie ${name}, ${line}`, scan);
    }
  }
  if (emptyHeaders.test(name)) return;
  scanNamedValue(value, locationIn(scan, 'network', place, [name]));
}

/** Finds API credentials in an `Authorization` header: what the page sends is public. */
function scanAuthorization({ name, value }: Header, url: string, line: string, scan: Scan): void {
  const at = sightingAt(locationIn(scan, 'network', `${line} → ${name}`));
  for (const secret of leakedByHeader(value, apiEnvironmentOf(url))) scan.collector.addLeakedKey(secret, at);
}
