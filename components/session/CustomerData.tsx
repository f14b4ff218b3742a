import { disclosureOf } from '../../lib/display/shown-value.ts';
import { isAuthorized, type PaymentSession } from '../../lib/klarna/session.ts';
import type { Snapshot } from '../../lib/klarna/snapshot.ts';
import { pageLanguage, t } from '../../lib/language/on-screen.ts';
import { useReveal } from '../hooks/use-reveal.ts';
import { EmptyValue } from '../parts/EmptyValue.tsx';
import { RevealButton } from '../parts/RevealButton.tsx';
import { Section } from '../parts/Section.tsx';
import { Sentence } from '../parts/Sentence.tsx';
import { PersonFields } from './PersonFields.tsx';
import './customer-data.css';

interface CustomerDataProps {
  session: PaymentSession;
  /** What the session was read from. */
  snapshot: Snapshot;
  /** Field names as on the wire. */
  wire: boolean;
}

const keys = ['customer', 'billing_address', 'shipping_address'] as const;

function titleOf(key: (typeof keys)[number]): string {
  switch (key) {
    case 'customer':
      return t`Customer`;
    case 'billing_address':
      return t`Billing address`;
    case 'shipping_address':
      return t`Shipping address`;
    default:
      return key satisfies never;
  }
}

/** Customer and addresses: masked until asked for; where they are missing, why. */
export function CustomerData({ session, snapshot, wire }: CustomerDataProps) {
  const { session_id, server, body } = snapshot;
  const reveal = useReveal(session_id, server.environment);
  const disclosure = disclosureOf(body, pageLanguage(), reveal.personal);
  const present = keys.filter((key) => hasValues(session[key]));
  return (
    <Section
      title={t`Customer and addresses`}
      aside={present.length > 0 && <RevealButton reveal={reveal} what="all" />}
    >
      {present.length === 0 ? (
        <p class="empty">
          <Sentence text={whyMissing(session)} />
        </p>
      ) : (
        <div class="customer-data">
          {keys.map((key) => (
            <div key={key} class="stack">
              <h3 class={wire ? 'mono muted' : 'muted'}>{wire ? key : titleOf(key)}</h3>
              {hasValues(session[key]) ? (
                <PersonFields
                  record={session[key] ?? {}}
                  at={key}
                  disclosure={disclosure}
                  reveal={reveal}
                  wire={wire}
                />
              ) : (
                <p>
                  <EmptyValue path={key} value={undefined} />
                </p>
              )}
            </div>
          ))}
        </div>
      )}
    </Section>
  );
}

function whyMissing(session: PaymentSession): string {
  if (isAuthorized(session)) {
    return t`The session is authorized, but Klarna’s answer has no customer details.`;
  }
  return t`Klarna shares customer details only after \`authorize()\`. This session is not authorized yet, so nothing is missing.`;
}

function hasValues(record: Record<string, unknown> | null | undefined): boolean {
  return Object.values(record ?? {}).some((value) => value !== null && value !== undefined && value !== '');
}
