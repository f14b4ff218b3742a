import type { ReadFailure } from '../../klarna/failure.ts';
import type { Explanation } from './explain-failure.ts';
import { seconds } from './seconds.ts';

type NoAnswer = Extract<
  ReadFailure,
  { kind: 'redirected' | 'timed-out' | 'offline' | 'unreachable' | 'interrupted' | 'storage-unavailable' }
>;

/** The failures in which nobody answered, or nobody who may: the network, the browser. `host` is Klarna's. */
export function explainNoAnswer(failure: NoAnswer, host: string): Explanation {
  switch (failure.kind) {
    case 'redirected':
      return {
        title: 'The request was redirected, and stopped there',
        causes: [
          'Klarna’s API does not redirect. A proxy, a login page of the network or a changed hosts file stands in between.',
        ],
        nextSteps: [
          `Open https://${host} in a tab and see who answers.`,
          'The credential was sent to no other address than Klarna’s.',
        ],
      };
    case 'timed-out':
      return {
        title: `No complete answer within ${seconds(Math.round(failure.afterMs / 1000))}`,
        causes: ['Klarna’s server or the network is slow at the moment.'],
        nextSteps: ['Read again.'],
      };
    case 'offline':
      return {
        title: 'This computer is offline',
        causes: ['The browser reports no network connection.'],
        nextSteps: ['Connect, then read again.'],
      };
    case 'unreachable':
      return {
        title: `${host} cannot be reached`,
        causes: [
          'The name could not be looked up, the connection was refused or broke, or its certificate is not trusted. The browser does not say which.',
          'A VPN, a proxy or an ad blocker can do each of them.',
        ],
        nextSteps: [`Open https://${host} in a tab: there the browser says what is wrong.`],
      };
    case 'interrupted':
      return {
        title: 'The read was interrupted',
        causes: ['The browser stopped the extension’s background worker, or the extension was updated.'],
        nextSteps: ['Read again. If it stays so, close and reopen this view.'],
      };
    case 'storage-unavailable':
      return {
        title: 'The browser refuses access to the extension’s storage',
        causes: ['The profile may be damaged or full. Nothing that is stored was changed.'],
        nextSteps: ['Restart the browser, then read again.'],
      };
    default:
      return failure satisfies never;
  }
}
