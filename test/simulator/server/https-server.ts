import type { RequestListener } from 'node:http';
import { createServer } from 'node:https';
import type { Socket } from 'node:net';
import { type KeyAndCertificate, selfSignedCertificate } from './certificate.ts';

/** A listening https server on 127.0.0.1. */
export interface HttpsServer {
  port: number;
  /** Cuts every connection, also those held by a fault, and resolves when the port is free. */
  stop(): Promise<void>;
}

/**
 * Starts a server whose certificate names `hosts`; port 0 lets the operating system choose.
 *
 * @param certificate another than a fresh self-signed one
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
  // A browser that refuses the certificate must not end the process.
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
