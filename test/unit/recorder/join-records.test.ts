import { describe, expect, test } from 'vitest';
import { joinRecords } from '../../../lib/recorder/join-records.ts';
import type { SdkCall } from '../../../lib/recorder/sdk-call.ts';

function call(index: number, at: number, method: string, of?: number): SdkCall {
  return { index, at, method, arguments: [], ...(of !== undefined && { of }) };
}

describe('records of a page and its frames', () => {
  test('a frame without a recorder adds nothing', () => {
    const page = { calls: [call(0, 1, 'init')], dropped: 0 };
    expect(joinRecords(page, [{ frame: 'https://psp.example', record: undefined }])).toEqual(page);
  });

  test('are put into the order of time, numbered in one row, and say which frame', () => {
    const joined = joinRecords({ calls: [call(0, 1, 'init'), call(1, 9, 'load')], dropped: 1 }, [
      { frame: 'https://psp.example', record: { calls: [call(0, 5, 'init')], dropped: 2 } },
    ]);
    expect(joined).toEqual({
      dropped: 3,
      calls: [
        { index: 0, at: 1, method: 'init', arguments: [] },
        { index: 1, at: 5, method: 'init', arguments: [], frame: 'https://psp.example' },
        { index: 2, at: 9, method: 'load', arguments: [] },
      ],
    });
  });

  test('a callback goes on pointing at its own call', () => {
    const joined = joinRecords({ calls: [call(0, 1, 'init')], dropped: 0 }, [
      {
        frame: 'https://psp.example',
        record: { calls: [call(0, 2, 'load'), call(1, 3, 'load → callback', 0)], dropped: 0 },
      },
    ]);
    expect(joined.calls[2]).toMatchObject({ index: 2, of: 1 });
  });
});
