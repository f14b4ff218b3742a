import type { SdkCall, SdkRecord } from './sdk-call.ts';

/** What one frame's recorder saw; nothing where it has none. */
export interface FrameRecord {
  /** The frame's origin. */
  frame: string;
  record: SdkRecord | undefined;
}

/** One record of the page and its frames, in the order in which the calls happened. */
export function joinRecords(page: SdkRecord, frames: readonly FrameRecord[]): SdkRecord {
  const others = frames.flatMap(({ frame, record }) =>
    record ? [{ dropped: record.dropped, calls: record.calls.map((call) => ({ ...call, frame })) }] : [],
  );
  const records = [page, ...others];
  return {
    calls: numbered(records.map(({ calls }) => calls)),
    dropped: records.reduce((sum, { dropped }) => sum + dropped, 0),
  };
}

/** Numbers the calls of all frames in one row; a callback goes on pointing at its own call. */
function numbered(lists: readonly SdkCall[][]): SdkCall[] {
  const all = lists.flatMap((calls, list) =>
    calls.map((call) => ({ call, key: `${list} ${call.index}`, list })),
  );
  all.sort((a, b) => a.call.at - b.call.at);
  const places = new Map(all.map(({ key }, index) => [key, index]));
  return all.map(({ call, list }, index) => {
    const of = call.of === undefined ? undefined : places.get(`${list} ${call.of}`);
    const { of: _, ...rest } = call;
    return { ...rest, index, ...(of !== undefined && { of }) };
  });
}
