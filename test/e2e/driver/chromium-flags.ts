/** The choices that the flags depend on. */
interface FlagOptions {
  /** Host name to port on 127.0.0.1. All requests to the host go there, on any port. */
  hosts: Readonly<Record<string, number>>;
  sandbox: boolean;
  /** Port on 127.0.0.1 of a proxy that all requests go through. */
  proxyPort?: number | undefined;
  /** Whether the browser accepts certificates of unknown authorities, such as those of the tests. */
  trusting: boolean;
  /** Language of the browser itself. Default: that of this computer. */
  language?: string | undefined;
}

/** Flags for a Chromium that sends no requests by itself and finds `hosts` on this computer. */
export function chromiumFlags({ hosts, sandbox, proxyPort, trusting, language }: FlagOptions): string[] {
  const rules = Object.entries(hosts).map(([host, port]) => `MAP ${host} 127.0.0.1:${port}`);
  return [
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    // The default headless screen is 800 by 600, and a popup is cut to what fits on it.
    '--screen-info={1600x1200}',
    '--window-size=1280,900',
    ...(rules.length > 0 ? [`--host-resolver-rules=${rules.join(', ')}`] : []),
    ...(trusting ? ['--ignore-certificate-errors'] : []),
    ...(proxyPort === undefined
      ? []
      : [
          `--proxy-server=127.0.0.1:${proxyPort}`,
          // Otherwise the browser bypasses the proxy for this computer.
          '--proxy-bypass-list=<-loopback>',
        ]),
    ...(language === undefined ? [] : [`--lang=${language}`]),
    ...(sandbox ? [] : ['--no-sandbox']),
  ];
}
