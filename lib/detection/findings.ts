import type { Findings } from './detection.ts';

export function noFindings(): Findings {
  return { detections: [], lookAlikes: [], leakedKeys: [] };
}

export function joinFindings(parts: readonly Findings[]): Findings {
  return {
    detections: parts.flatMap((part) => part.detections),
    lookAlikes: parts.flatMap((part) => part.lookAlikes),
    leakedKeys: parts.flatMap((part) => part.leakedKeys),
  };
}
