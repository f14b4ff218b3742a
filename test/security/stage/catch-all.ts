import { createServer, type IncomingHttpHeaders } from 'node:http';
import { connect, type Socket } from 'node:net';

/** A request that came without TLS. */
interface PlainRequest {
  host: string;
  headers: IncomingHttpHeaders;
}

/**
 * The only way out of a browser under test. It answers for every host name there is: what is asked with TLS reaches the
 * simulator, whatever the name, and what is asked without is counted here.
 */
export interface CatchAll {
  /** Port of the proxy on 127.0.0.1. */
  readonly port: number;
  /** `host:port` of every TLS connection that was tried, in that order, requests or not. */
  readonly tried: readonly string[];
  readonly plain: readonly PlainRequest[];
  /** Connections to these hosts are taken and then left without a word. */
  readonly silent: Set<string>;
  clear(): void;
  stop(): Promise<void>;
}

/** @param tlsPort where TLS connections are taken to, on 127.0.0.1 */
export async function startCatchAll(tlsPort: number): Promise<CatchAll> {
  const tried: string[] = [];
  const plain: PlainRequest[] = [];
  const silent = new Set<string>();
  const sockets = new Set<Socket>();
  const keep = (socket: Socket): void => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    // A browser that leaves early is no concern of ours.
    socket.on('error', () => socket.destroy());
  };

  const server = createServer((request, response) => {
    plain.push({ host: request.headers.host ?? '', headers: request.headers });
    response.writeHead(404).end();
  });
  server.on('connection', keep);
  server.on('connect', ({ url = '' }: { url?: string }, socket: Socket) => {
    tried.push(url);
    if (silent.has(url.replace(/:\d+$/, ''))) return;
    const onward = connect(tlsPort, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      socket.pipe(onward).pipe(socket);
    });
    keep(onward);
    onward.once('close', () => socket.destroy());
    socket.once('close', () => onward.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    tried,
    plain,
    silent,
    clear() {
      tried.length = 0;
      plain.length = 0;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
