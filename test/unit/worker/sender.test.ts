import { describe, expect, test } from 'vitest';
import { isOwnPage } from '../../../lib/worker/router.ts';
import { own, strangers } from './senders.ts';

describe('whether a sender is a page of this extension', () => {
  test.each(strangers)('says no to $name', ({ sender }) => {
    expect(isOwnPage(sender, own)).toBe(false);
  });

  test('says yes to a page of this extension', () => {
    expect(isOwnPage({ id: own.id, origin: own.origin }, own)).toBe(true);
  });

  test('says yes to such a page in a tab', () => {
    const inTab = { id: own.id, origin: own.origin, url: `${own.origin}/options.html`, tab: { id: 7 } };
    expect(isOwnPage(inTab, own)).toBe(true);
  });
});
