import { useMemo } from 'preact/hooks';
import type { Inspector } from '../../lib/inspector/inspector.ts';
import type { Services } from '../../lib/inspector/services.ts';
import { createExporter } from '../../lib/sharing/exporter.ts';
import { knownValues } from '../../lib/sharing/known-value.ts';
import { useSettings } from './use-settings.ts';
import type { View } from './view-context.ts';

/** What a screen gives its small parts. Where there is an inspector, nothing that it knows leaves unasked. */
export function useViewOf(services: Services, inspector?: Inspector): View {
  const settings = useSettings(services);
  return useMemo(
    () => ({
      exporter: createExporter(services, () => (inspector ? knownValues(inspector.state()) : [])),
      now: services.now,
      versions: services.versions,
      asSample: services.asSample,
      settings,
      layout: services.layout,
    }),
    [services, inspector, settings],
  );
}
