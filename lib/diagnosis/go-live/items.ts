import { environmentNames } from '../../klarna/api-server.ts';
import { counted, type Text, t } from '../../language/text.ts';
import type { Finding } from '../finding.ts';
import type { Known } from '../known.ts';

/** One thing that must be true before the shop goes live. With `not-known`, `says` explains how to find out. */
export interface ChecklistItem {
  id: string;
  title: Text;
  outcome: 'done' | 'to-do' | 'not-known';
  says: Text;
}

/** Merchant names that Klarna's playground gives out, seen in tokens. */
const sampleMerchants: ReadonlySet<string> = new Set(['Playground Demo Merchant', 'Your business name']);

/**
 * An item that combines some rules: the worst of their findings decides. With `strict`, information counts too, because
 * what is fine for development is not good enough here.
 */
export function itemFromFindings(
  id: string,
  title: Text,
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
      says: bad.length === 1 ? first : t`${first} And ${bad.length - 1} more.`,
    };
  }
  const passed = findings.filter(({ outcome }) => outcome === 'pass').length;
  if (passed > 0) return { id, title, outcome: 'done', says: t`${counted(passed, 'check')} passed.` };
  const open = findings.find(({ outcome }) => outcome === 'could-not-check');
  return {
    id,
    title,
    outcome: 'not-known',
    says: open?.outcome === 'could-not-check' ? open.why : t`There was nothing to check.`,
  };
}

/** Checks that the session that was read, or at least its token, is from production. */
export function environmentItem({ snapshot, token }: Known): ChecklistItem {
  const item = { id: 'environment', title: t`The session is from Production` };
  const environment = snapshot?.server.environment ?? token?.server.environment;
  if (environment === undefined)
    return { ...item, outcome: 'not-known', says: t`The environment of the session is not known.` };
  const name = environmentNames[environment];
  return {
    ...item,
    outcome: environment === 'production' ? 'done' : 'to-do',
    says: snapshot ? t`It was read from ${name}.` : t`The token names ${name}.`,
  };
}

/** Checks the URL of the page that shoppers open. */
export function pageItem({ page }: Known): ChecklistItem {
  const item = { id: 'page', title: t`The checkout is https and public` };
  const url = page?.url;
  if (url === undefined || !URL.canParse(url)) {
    return { ...item, outcome: 'not-known', says: t`The URL of the page is not known.` };
  }
  const { protocol, hostname } = new URL(url);
  const isLocal = !hostname.includes('.') || /^127\.|\.(?:localhost|local|test|internal)$/.test(hostname);
  if (protocol === 'https:' && !isLocal) return { ...item, outcome: 'done', says: t`It is on ${hostname}.` };
  return {
    ...item,
    outcome: 'to-do',
    says: isLocal ? t`${hostname} is a host in your own network.` : t`Its URL does not start with https:.`,
  };
}

/** Finds sample data of the documentation and the playground. */
export function sampleItem({ page, token }: Known): ChecklistItem {
  const item = { id: 'samples', title: t`No sample data is left` };
  const name = token?.claims.merchant_name ?? '';
  if (sampleMerchants.has(name)) {
    return {
      ...item,
      outcome: 'to-do',
      says: t`The token calls the shop “${name}”. Set the name of the shop in the Klarna portal.`,
    };
  }
  if (page?.lookAlikes.some(({ kind }) => kind === 'documentation-example')) {
    return { ...item, outcome: 'to-do', says: t`The page contains a sample from Klarna’s documentation.` };
  }
  return page === undefined && token === undefined
    ? { ...item, outcome: 'not-known', says: t`The page was not searched.` }
    : { ...item, outcome: 'done', says: t`None of Klarna’s samples was found.` };
}

/** Checks that one complete purchase succeeded. */
export function purchaseItem({ session }: Known): ChecklistItem {
  const item = { id: 'purchase', title: t`A complete purchase succeeded` };
  return session?.status === 'complete'
    ? { ...item, outcome: 'done', says: t`The session is complete. Its order exists.` }
    : {
        ...item,
        outcome: 'not-known',
        says: t`Buy something, then read the session again. It is complete when the order has been placed.`,
      };
}
