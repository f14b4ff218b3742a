import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

/** A request as it arrived. */
interface Arrival {
  method: string | undefined;
  path: string | undefined;
  authorization: string | undefined;
  cookie: string | undefined;
}

/** A server on this computer that answers as it is told and remembers who asked. */
export async function startServer(answer: (response: ServerResponse, request: IncomingMessage) => void) {
  const arrivals: Arrival[] = [];
  const server = createServer((request, response) => {
    const { authorization, cookie } = request.headers;
    arrivals.push({ method: request.method, path: request.url, authorization, cookie });
    answer(response, request);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The server has no port.');
  return {
    arrivals,
    url: new URL(`http://127.0.0.1:${address.port}/payments/v1/sessions/sample`),
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
