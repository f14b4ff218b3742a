import { type Known, nothingKnown, type PageKnown } from '../../../../lib/diagnosis/known.ts';

/** Known is a page. */
export function knownPage(page: Partial<PageKnown> = {}): Known {
  return {
    ...nothingKnown,
    page: {
      url: 'https://shop.example/checkout',
      klarnaLibrary: true,
      sessionIds: ['5a3b1e00-0000-6000-9000-00000000abcd'],
      lookAlikes: [],
      leakedKeys: [],
      ...page,
    },
  };
}
