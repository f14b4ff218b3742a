import type { SdkCall, SdkRecord } from './sdk-call.ts';

/** The record of one frame; `undefined` when the frame has no recorder. */
export interface FrameRecord {
  /** The frame's origin. */
  frame: string;
  record: SdkRecord | undefined;
}

/** Joins the records of a page and its frames into one, with the calls in the order of time. */
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

/** Renumbers the calls of all frames in the order of time. The `of` of a callback still refers to its own call. */
function numbered(lists: readonly SdkCall[][]): SdkCall[] {
  const all = lists.flatMap((calls, list) =>
    calls.map((call) => ({ call, key: `${list} ${call.index}`, list })),
  );
  all.sort((a, b) => a.call.at - b.call.at);
  const indexes = new Map(all.map(({ key }, index) => [key, index]));
  return all.map(({ call, list }, index) => {
    const of = call.of === undefined ? undefined : indexes.get(`${list} ${call.of}`);
    const { of: _, ...rest } = call;
    return { ...rest, index, ...(of !== undefined && { of }) };
  });
}
