import type { Findings } from './detection.ts';

/**
 * Remembers what one document has shown, so that looking at it again tells only what is new: a hidden field that is
 * still there was not seen later than the request that replaced its token. Start a new one for each document.
 */
export function createUnseenFilter(): (findings: Findings) => Findings {
  const seen = new Set<string>();
  const isNew = (item: object) => {
    const { seenAt: _, ...spot } = { seenAt: 0, ...item };
    const key = JSON.stringify(spot);
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
