import { t } from '../../lib/language/on-screen.ts';
import { Icon, type IconName } from '../parts/Icon.tsx';
import './facts.css';

const facts = (): readonly { icon: IconName; title: string; words: string }[] => [
  {
    icon: 'key',
    title: t`Why you need a credential`,
    words: t`Klarna lets only the account that created a payment session read it.`,
  },
  {
    icon: 'lock',
    title: t`In memory, or encrypted`,
    words: t`In memory, a credential is gone when the browser closes. Remembered on this device, it is encrypted with your passphrase and never stored in plain text.`,
  },
  {
    icon: 'external',
    title: t`Sent to one Klarna host only`,
    words: t`The browser asks you to allow that host. A credential goes to no other server, and no page can request it.`,
  },
  {
    icon: 'eye',
    title: t`Only reads`,
    words: t`Each read is one GET request. Nothing here can change a session or an order.`,
  },
];

/** What becomes of a credential, in four sentences. */
export function WhereSecretsLive() {
  return (
    <aside class="facts" aria-label={t`How credentials are kept`}>
      {facts().map(({ icon, title, words }) => (
        <div key={title} class="fact">
          <span class="fact-icon">
            <Icon name={icon} />
          </span>
          <h2>{title}</h2>
          <p>{words}</p>
        </div>
      ))}
    </aside>
  );
}
