import type { ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { Answer } from './answer.ts';

/** How to send an answer. An empty object means normally. */
export interface Delivery {
  /** Delay before the first header, in ms. */
  holdHeaders?: number;
  /** Delay between the headers and the body, in ms. */
  holdBody?: number;
  /** Delay between two bytes of the body, in ms. */
  everyByte?: number;
  /** Sends the length of the whole body and this share of it (0–100), then closes the socket. */
  cutOffPercent?: number;
  /** Closes the socket without an answer. */
  reset?: boolean;
}

/** Sends `answer`. Resolves when it is sent or the socket is closed. Rejects if `signal` aborts a delay. */
export async function deliver(
  response: ServerResponse,
  answer: Answer,
  delivery: Delivery,
  signal: AbortSignal,
): Promise<void> {
  if (delivery.reset) {
    response.socket?.destroy();
    return;
  }
  if (delivery.holdHeaders) await wait(delivery.holdHeaders, undefined, { signal });
  const bytes = Buffer.from(answer.body, 'utf8');
  response.writeHead(answer.status, framed(answer, bytes.length, delivery));
  if (delivery.holdBody) {
    response.flushHeaders();
    await wait(delivery.holdBody, undefined, { signal });
  }
  if (delivery.everyByte) {
    for (const byte of bytes) {
      response.write(Buffer.of(byte));
      await wait(delivery.everyByte, undefined, { signal });
      if (response.destroyed) return;
    }
    response.end();
    return;
  }
  if (delivery.cutOffPercent === undefined) {
    response.end(bytes);
    return;
  }
  const part = bytes.subarray(0, Math.floor((bytes.length * delivery.cutOffPercent) / 100));
  response.flushHeaders();
  await new Promise((resolve) => response.write(part, resolve));
  response.socket?.destroy();
}

function framed(answer: Answer, length: number, delivery: Delivery): Answer['headers'] {
  const { 'Transfer-Encoding': chunked, ...headers } = answer.headers;
  if (answer.status === 204) return headers;
  if (chunked !== undefined && delivery.cutOffPercent === undefined) return answer.headers;
  return { ...headers, 'Content-Length': String(length) };
}
