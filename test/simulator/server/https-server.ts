import type { RequestListener } from 'node:http';
import { createServer } from 'node:https';
import type { Socket } from 'node:net';
import { type KeyAndCertificate, selfSignedCertificate } from './certificate.ts';

/** A listening https server on 127.0.0.1. */
export interface HttpsServer {
  port: number;
  /** Closes all connections, including those that a fault delays. Resolves when the port is free. */
  stop(): Promise<void>;
}

/**
 * Starts a server with a certificate for `hosts`. With port 0, the operating system chooses the port.
 *
 * @param certificate default: a new self-signed one
 */
export async function startHttpsServer(
  listener: RequestListener,
  hosts: readonly string[],
  port: number,
  certificate: KeyAndCertificate = selfSignedCertificate(hosts),
): Promise<HttpsServer> {
  const server = createServer({ ...certificate, ALPNProtocols: ['http/1.1'] }, listener);
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  // The process must go on if a browser refuses the certificate.
  server.on('tlsClientError', () => {});
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
