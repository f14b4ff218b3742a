import type { Outcome } from './api/authorize-session.ts';
import type { ApiContext } from './api/context.ts';
import { libraryHosts, redirectHosts, telemetryHosts, widgetHosts } from './hosts.ts';
import { type LibraryOptions, libraryHost } from './library/library-host.ts';
import { redirectHost } from './library/redirect-host.ts';
import { widgetHost } from './library/widget-host.ts';
import { emptyAnswer, type Handler } from './server/answer.ts';

/** The stand-ins for Klarna's hosts that a browser contacts. */
export function standInHosts(
  context: ApiContext,
  library: LibraryOptions,
  outcome: () => Outcome,
): ReadonlyMap<string, Handler> {
  const served: [readonly string[], Handler][] = [
    [libraryHosts, libraryHost(library)],
    [widgetHosts, widgetHost(context, outcome)],
    [telemetryHosts, () => emptyAnswer(204)],
    [redirectHosts, redirectHost(context)],
  ];
  return new Map(served.flatMap(([hosts, handler]) => hosts.map((host) => [host, handler] as const)));
}
