import { createServer, type IncomingHttpHeaders } from 'node:http';
import { connect, type Socket } from 'node:net';

/** A request without TLS. */
interface PlainRequest {
  host: string;
  headers: IncomingHttpHeaders;
}

/**
 * The proxy that all requests of a browser under test go through. It serves every host name: requests with TLS go to the
 * simulator, and requests without TLS are recorded here.
 */
export interface CatchAll {
  /** Port of the proxy on 127.0.0.1. */
  readonly port: number;
  /** `host:port` of every TLS connection, in order, whether or not a request followed. */
  readonly tried: readonly string[];
  readonly plain: readonly PlainRequest[];
  /** Connections to these hosts are accepted and never answered. */
  readonly silent: Set<string>;
  clear(): void;
  stop(): Promise<void>;
}

/** @param tlsPort port on 127.0.0.1 that TLS connections are forwarded to */
export async function startCatchAll(tlsPort: number): Promise<CatchAll> {
  const tried: string[] = [];
  const plain: PlainRequest[] = [];
  const silent = new Set<string>();
  const sockets = new Set<Socket>();
  const keep = (socket: Socket): void => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    // The browser may close connections at any time.
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
