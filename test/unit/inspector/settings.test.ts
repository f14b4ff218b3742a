import { expect, test } from 'vitest';
import { defaultSettings, parseSettings } from '../../../lib/inspector/settings.ts';

test('Stored settings are read as they were saved.', () => {
  const stored = { showPlaygroundData: true, greeted: true, triedSample: false };
  expect(parseSettings(stored)).toEqual(stored);
});

test('An invalid field gets its own default, and the others keep their values.', () => {
  expect(parseSettings({ showPlaygroundData: 'yes', greeted: true, triedSample: 1 })).toEqual({
    showPlaygroundData: false,
    greeted: true,
  });
  expect(parseSettings({ showPlaygroundData: true, greeted: null })).toEqual({ showPlaygroundData: true });
});

test('A field that an older version did not save gets its default.', () => {
  expect(parseSettings({ greeted: true })).toEqual({ showPlaygroundData: false, greeted: true });
});

test.each([undefined, null, 'settings', 5, []])('%j is read as the default settings', (stored) => {
  expect(parseSettings(stored)).toEqual(defaultSettings);
  expect(defaultSettings).toEqual({ showPlaygroundData: false });
});
