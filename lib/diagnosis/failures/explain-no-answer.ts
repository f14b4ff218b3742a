import type { ReadFailure } from '../../klarna/failure.ts';
import { counted, type Text, t } from '../../language/text.ts';
import type { Explanation } from './likely-cause.ts';

type NoAnswer = Extract<
  ReadFailure,
  { kind: 'redirected' | 'timed-out' | 'offline' | 'unreachable' | 'interrupted' | 'storage-unavailable' }
>;

/** Explains failures without an answer from Klarna: the network, the browser. `host` is Klarna's host. */
export function explainNoAnswer(failure: NoAnswer, host: Text): Explanation {
  switch (failure.kind) {
    case 'redirected':
      return {
        title: t`The request was redirected, so it was stopped`,
        causes: [
          t`Klarna’s API does not redirect. A proxy, the network’s login page or a changed hosts file may have answered.`,
        ],
        nextSteps: [
          t`Open https://${host} in a tab, and check who answers.`,
          t`The credential was sent only to Klarna’s address.`,
        ],
      };
    case 'timed-out':
      return {
        title: t`No complete answer within ${counted(Math.round(failure.afterMs / 1000), 'second')}`,
        causes: [t`Klarna’s server or the network is slow right now.`],
        nextSteps: [t`Read again.`],
      };
    case 'offline':
      return {
        title: t`This computer is offline`,
        causes: [t`The browser reports no network connection.`],
        nextSteps: [t`Connect, then read again.`],
      };
    case 'unreachable':
      return {
        title: t`${host} cannot be reached`,
        causes: [
          t`The host name was not found, the connection failed, or its certificate is not trusted. The browser does not say which.`,
          t`A VPN, a proxy or an ad blocker can cause any of these.`,
        ],
        nextSteps: [t`Open https://${host} in a tab. There, the browser shows what is wrong.`],
      };
    case 'interrupted':
      return {
        title: t`The read was interrupted`,
        causes: [t`The browser stopped the extension’s background worker, or the extension was updated.`],
        nextSteps: [t`Read again. If that does not help, close and reopen this view.`],
      };
    case 'storage-unavailable':
      return {
        title: t`The browser refuses access to the extension’s storage`,
        causes: [t`The browser profile may be damaged or full. No stored data was changed.`],
        nextSteps: [t`Restart the browser, then read again.`],
      };
    default:
      return failure satisfies never;
  }
}
