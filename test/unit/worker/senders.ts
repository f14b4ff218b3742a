import type { Sender } from '../../../lib/worker/router.ts';

export const own = { id: 'sampleextensionid', origin: 'chrome-extension://sampleextensionid' };
export const ownPage: Sender = { id: own.id, origin: own.origin };

/** Whatever may send a message and is no page of this extension. */
export const strangers: { name: string; sender: Sender }[] = [
  {
    name: 'another extension',
    sender: { id: 'otherextensionid', origin: 'chrome-extension://otherextensionid' },
  },
  {
    name: 'another extension that claims our origin',
    sender: { id: 'otherextensionid', origin: own.origin },
  },
  { name: 'a script of ours in a web page', sender: { id: own.id, origin: 'https://shop.example' } },
  { name: 'a script of ours in a sandboxed frame', sender: { id: own.id, origin: 'null' } },
  { name: 'an origin that begins like ours', sender: { id: own.id, origin: `${own.origin}.evil.example` } },
  { name: 'an origin that ours begins with', sender: { id: own.id, origin: own.origin.slice(0, -1) } },
  { name: 'our origin with a slash', sender: { id: own.id, origin: `${own.origin}/` } },
  { name: 'our origin in upper case', sender: { id: own.id, origin: own.origin.toUpperCase() } },
  {
    name: 'our origin of another browser',
    sender: { id: own.id, origin: own.origin.replace('chrome', 'moz') },
  },
  { name: 'no origin', sender: { id: own.id } },
  { name: 'an empty origin', sender: { id: own.id, origin: '' } },
  { name: 'no id', sender: { origin: own.origin } },
  { name: 'an empty id', sender: { id: '', origin: own.origin } },
  { name: 'nothing at all', sender: {} },
];
