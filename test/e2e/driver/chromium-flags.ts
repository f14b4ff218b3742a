/** What the flags depend on. */
interface FlagOptions {
  /** Host name to port on 127.0.0.1; every request to the host goes there, whatever its port. */
  hosts: Readonly<Record<string, number>>;
  sandbox: boolean;
  /** Port on 127.0.0.1 of a proxy that is the only way out. */
  proxyPort?: number | undefined;
  /** Whether certificates from nobody the browser knows are taken, as those of the tests are. */
  trusting: boolean;
  /** Of the browser itself; this computer's where it is left out. */
  language?: string | undefined;
}

/** Flags for a Chromium that does nothing of its own accord and finds `hosts` on this machine. */
export function chromiumFlags({ hosts, sandbox, proxyPort, trusting, language }: FlagOptions): string[] {
  const rules = Object.entries(hosts).map(([host, port]) => `MAP ${host} 127.0.0.1:${port}`);
  return [
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    // A headless screen is 800 by 600 if nobody says otherwise, and a popup is cut to what fits on it.
    '--screen-info={1600x1200}',
    '--window-size=1280,900',
    ...(rules.length > 0 ? [`--host-resolver-rules=${rules.join(', ')}`] : []),
    ...(trusting ? ['--ignore-certificate-errors'] : []),
    ...(proxyPort === undefined
      ? []
      : [
          `--proxy-server=127.0.0.1:${proxyPort}`,
          // Without this the browser would reach this very machine by itself.
          '--proxy-bypass-list=<-loopback>',
        ]),
    ...(language === undefined ? [] : [`--lang=${language}`]),
    ...(sandbox ? [] : ['--no-sandbox']),
  ];
}
