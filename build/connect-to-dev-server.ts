import type { Plugin } from 'vite';

/**
 * Lets pages of a development build connect to the dev server, which tells them what changed. The policy of the sample
 * session's page allows no connection.
 */
export function connectToDevServer(): Plugin {
  return {
    name: 'connect-to-dev-server',
    transformIndexHtml: {
      order: 'pre',
      handler: (html) =>
        html.replace("connect-src 'none'", 'connect-src http://localhost:* ws://localhost:*'),
    },
  };
}
