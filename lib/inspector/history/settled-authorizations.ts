import type { SdkRecord } from '../../recorder/sdk-call.ts';

/** The indexes of the finished `authorize` calls: the callback was called, or the promise was settled. */
export function settledAuthorizations({ calls }: SdkRecord): number[] {
  const settled = calls.flatMap(({ index, method, of, outcome }) => {
    if (/\.authorize → /.test(method)) return [of ?? index];
    const isOver = outcome?.kind === 'resolved' || outcome?.kind === 'rejected';
    return /\.authorize$/.test(method) && isOver ? [index] : [];
  });
  return [...new Set(settled)];
}
