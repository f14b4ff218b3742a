import { environmentNames } from '../../klarna/api-server.ts';
import type { Finding } from '../finding.ts';
import type { Known } from '../known.ts';
import type { ChecklistItem } from './checklist.ts';

/** Merchant names that Klarna's playground gives out, seen in tokens. */
const sampleMerchants: ReadonlySet<string> = new Set(['Playground Demo Merchant', 'Your business name']);

/**
 * An item that stands for some rules: the worst of their findings decides. `strict`: information counts too, since
 * what is good for development is not good enough here.
 */
export function itemFromFindings(
  id: string,
  title: string,
  findings: readonly Finding[],
  strict?: 'strict',
): ChecklistItem {
  const bad = findings.flatMap((finding) => {
    const counts =
      finding.outcome === 'fail' || finding.outcome === 'warn' || (strict && finding.outcome === 'info');
    return counts && 'says' in finding ? [finding.says] : [];
  });
  const [first] = bad;
  if (first !== undefined) {
    return {
      id,
      title,
      outcome: 'to-do',
      says: bad.length === 1 ? first : `${first} And ${bad.length - 1} more.`,
    };
  }
  const passed = findings.filter(({ outcome }) => outcome === 'pass').length;
  if (passed > 0)
    return { id, title, outcome: 'done', says: `${passed} ${passed === 1 ? 'check' : 'checks'} passed.` };
  const open = findings.find(({ outcome }) => outcome === 'could-not-check');
  return {
    id,
    title,
    outcome: 'not-known',
    says: open?.outcome === 'could-not-check' ? open.why : 'There was nothing to check.',
  };
}

/** Production, in the session that was read or at least in its token. */
export function environmentItem({ snapshot, token }: Known): ChecklistItem {
  const item = { id: 'environment', title: 'The session is one of Production' };
  const environment = snapshot?.server.environment ?? token?.server.environment;
  if (environment === undefined)
    return { ...item, outcome: 'not-known', says: 'No session says where it lives.' };
  const from = snapshot ? 'was read from' : 'names';
  return {
    ...item,
    outcome: environment === 'production' ? 'done' : 'to-do',
    says: `${snapshot ? 'It' : 'The token'} ${from} ${environmentNames[environment]}.`,
  };
}

/** The page itself, which shoppers open. */
export function pageItem({ page }: Known): ChecklistItem {
  const item = { id: 'page', title: 'The checkout is https and public' };
  const url = page?.url;
  if (url === undefined || !URL.canParse(url)) {
    return { ...item, outcome: 'not-known', says: 'The address of the page is not known.' };
  }
  const { protocol, hostname } = new URL(url);
  const isLocal = !hostname.includes('.') || /^127\.|\.(?:localhost|local|test|internal)$/.test(hostname);
  if (protocol === 'https:' && !isLocal) return { ...item, outcome: 'done', says: `It is on ${hostname}.` };
  return {
    ...item,
    outcome: 'to-do',
    says: isLocal ? `${hostname} is a host of your own network.` : 'Its address does not begin with https:.',
  };
}

/** Leftovers of documentation and playground. */
export function sampleItem({ page, token }: Known): ChecklistItem {
  const item = { id: 'samples', title: 'Sample data is gone' };
  const name = token?.claims.merchant_name ?? '';
  if (sampleMerchants.has(name)) {
    return {
      ...item,
      outcome: 'to-do',
      says: `The token calls the shop “${name}”: give it its name in the Klarna portal.`,
    };
  }
  if (page?.lookAlikes.some(({ kind }) => kind === 'documentation-example')) {
    return { ...item, outcome: 'to-do', says: 'A sample of Klarna’s documentation stands in the page.' };
  }
  return page === undefined && token === undefined
    ? { ...item, outcome: 'not-known', says: 'The page was not looked at.' }
    : { ...item, outcome: 'done', says: 'None of Klarna’s samples was seen.' };
}

/** One whole purchase, to its end. */
export function purchaseItem({ session }: Known): ChecklistItem {
  const item = { id: 'purchase', title: 'A whole purchase went through' };
  return session?.status === 'complete'
    ? { ...item, outcome: 'done', says: 'The session is complete: its order exists.' }
    : {
        ...item,
        outcome: 'not-known',
        says: 'Buy something, then read the session again: it is complete once the order is placed.',
      };
}
