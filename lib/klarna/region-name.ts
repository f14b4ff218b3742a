import { t } from '../language/t.ts';
import type { Region } from './api-server.ts';

/** A region with its abbreviation, for whoever has to choose one. */
export function regionName(region: Region): string {
  switch (region) {
    case 'eu':
      return t`Europe (EU)`;
    case 'na':
      return t`North America (NA)`;
    case 'oc':
      return t`Oceania (OC)`;
    default:
      return region satisfies never;
  }
}
