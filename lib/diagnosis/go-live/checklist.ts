import { t } from '../../language/text.ts';
import { diagnose } from '../diagnose.ts';
import type { Finding } from '../finding.ts';
import type { Known } from '../known.ts';
import {
  type ChecklistItem,
  environmentItem,
  itemFromFindings,
  pageItem,
  purchaseItem,
  sampleItem,
} from './items.ts';

/**
 * What is left to do before the shop goes live, according to this session: what the rules found, and what matters only
 * in production. It does not know the contract with Klarna or other pages.
 */
export function goLiveChecklist(
  known: Known,
  findings: readonly Finding[] = diagnose(known),
): ChecklistItem[] {
  const ofSession = findings.filter(({ about }) => about !== 'pasted-body');
  const rules = (...ids: string[]) => ofSession.filter(({ rule }) => ids.includes(rule));
  const fields = ['purchase-country', 'purchase-currency', 'locale'];
  const sums = ['order-total', 'order-tax', 'line-total', 'line-tax', 'us-sales-tax', 'order-amounts'];
  return [
    environmentItem(known),
    itemFromFindings('key', t`The page contains no API credential`, rules('leaked-key')),
    pageItem(known),
    itemFromFindings('urls', t`merchant_urls are https and public`, rules('merchant-urls'), 'strict'),
    sampleItem(known),
    categoriesItem(known),
    itemFromFindings('market', t`Country, currency and locale match`, rules(...fields)),
    itemFromFindings('order', t`The order’s lines and totals are right`, rules(...sums)),
    itemFromFindings(
      'calls',
      t`Klarna’s library is called as documented`,
      ofSession.filter(({ about }) => about === 'sdk-calls'),
    ),
    purchaseItem(known),
  ];
}

function categoriesItem({ session }: Known): ChecklistItem {
  const item = { id: 'categories', title: t`Klarna offers a payment method` };
  if (session === undefined) {
    return { ...item, outcome: 'not-known', says: t`Read the session. It lists what Klarna offers.` };
  }
  const offered = (session.payment_method_categories ?? []).flatMap((one) => one?.identifier ?? []);
  return offered.length > 0
    ? { ...item, outcome: 'done', says: t`Klarna offers ${offered.slice(0, 6).join(', ')}.` }
    : {
        ...item,
        outcome: 'to-do',
        says: t`The session lists no payment_method_categories. Ask Klarna which ones the account has.`,
      };
}
