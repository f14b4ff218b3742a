import { t } from '../../lib/language/on-screen.ts';
import { Icon, type IconName } from '../parts/Icon.tsx';
import './facts.css';

const facts = (): readonly { icon: IconName; title: string; words: string }[] => [
  {
    icon: 'key',
    title: t`Why a credential`,
    words: t`Klarna lets only the account that created a payment session read it.`,
  },
  {
    icon: 'lock',
    title: t`In memory, or encrypted`,
    words: t`In memory it is gone when the browser closes. Remembered on this device it is encrypted with your passphrase, and never on the disk without it.`,
  },
  {
    icon: 'external',
    title: t`To one Klarna host each`,
    words: t`The browser asks you for that host. No other server ever gets it, and no page can ask for it.`,
  },
  {
    icon: 'eye',
    title: t`Only reads`,
    words: t`One GET request for each read. Nothing in a session or an order can be changed from here.`,
  },
];

/** What becomes of a credential, in four sentences. */
export function WhereSecretsLive() {
  return (
    <aside class="facts" aria-label={t`Where credentials live`}>
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
