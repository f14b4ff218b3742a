import { leavesOf } from '../../../lib/display/json-tree.ts';
import { readSnapshot } from '../../../lib/display/read-snapshot.ts';
import type { Json } from '../../../lib/display/shown-value.ts';
import { jsonPath } from '../../../lib/klarna/json-path.ts';
import type { Snapshot } from '../../../lib/klarna/snapshot.ts';
import { t } from '../../../lib/language/on-screen.ts';
import { Field } from '../../parts/Field.tsx';
import { Fold } from '../../parts/Fold.tsx';
import { Section } from '../../parts/Section.tsx';
import { MerchantFields } from '../../session/MerchantFields.tsx';
import { OrderLines } from '../../session/OrderLines.tsx';
import { PaymentMethods } from '../../session/PaymentMethods.tsx';
import { SessionHead } from '../../session/SessionHead.tsx';
import { UnexpectedValues } from '../../session/UnexpectedValues.tsx';
import './bundle.css';

/** The session in a bundle. What is masked in the file stays as it is there. */
export function BundleSession({ snapshot }: { snapshot: Snapshot }) {
  const read = readSnapshot(snapshot);
  return (
    <>
      {read.kind === 'session' && (
        <>
          <SessionHead session={read.session} snapshot={snapshot} />
          <UnexpectedValues unexpected={read.unexpected} />
          <OrderLines session={read.session} body={snapshot.body} />
          <Person
            record={{
              customer: read.session.customer,
              billing_address: read.session.billing_address,
              shipping_address: read.session.shipping_address,
            }}
          />
          <PaymentMethods session={read.session} title={t`Payment methods`} />
          <MerchantFields session={read.session} body={snapshot.body} wire />
        </>
      )}
      <Fold class="fold-section" summary={<h2>{t`Raw response, masked`}</h2>}>
        <textarea
          class="bundle-json input mono"
          aria-label={t`Raw response, masked`}
          readOnly
          spellcheck={false}
          wrap="off"
          value={JSON.stringify(snapshot.body, null, 2) ?? ''}
        />
      </Fold>
    </>
  );
}

function Person({ record }: { record: Json }) {
  const values = leavesOf(record).filter(
    ({ value }) => value !== null && value !== undefined && value !== '',
  );
  if (values.length === 0) return null;
  return (
    <Section title={t`Customer and addresses`}>
      <dl class="fields">
        {values.map(({ path, value }) => (
          <Field key={jsonPath(path)} name={jsonPath(path)} path={jsonPath(path)} value={String(value)} />
        ))}
      </dl>
    </Section>
  );
}
