import type { Findings } from './detection.ts';

/** A new, empty set of findings. */
export function noFindings(): Findings {
  return { detections: [], lookAlikes: [], leakedKeys: [] };
}

/** All findings of several scans, in order. Repeated findings are kept. */
export function joinFindings(parts: readonly Findings[]): Findings {
  return {
    detections: parts.flatMap((part) => part.detections),
    lookAlikes: parts.flatMap((part) => part.lookAlikes),
    leakedKeys: parts.flatMap((part) => part.leakedKeys),
  };
}

/**
 * Returns a filter that passes each finding of one document once. A hidden field that a second scan sees again must not
 * count as newer than the request that replaced its token. Create a new filter for each document.
 */
export function createUnseenFilter(): (findings: Findings) => Findings {
  const seen = new Set<string>();
  const isNew = (item: object) => {
    const { seenAt: _, ...finding } = { seenAt: 0, ...item };
    const key = JSON.stringify(finding);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  };
  return ({ detections, lookAlikes, leakedKeys }) => ({
    detections: detections.filter(isNew),
    lookAlikes: lookAlikes.filter(isNew),
    leakedKeys: leakedKeys.filter(isNew),
  });
}
