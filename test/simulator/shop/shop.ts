import { type Account, sampleAccounts } from '../accounts.ts';
import type { ApiContext } from '../api/context.ts';
import { apiServerAt } from '../hosts.ts';
import type { Handler } from '../server/answer.ts';
import { type Baskets, createBaskets } from './basket.ts';
import { createMerchant, type Merchant } from './merchant.ts';
import { type ShopCountry, shopCountries } from './shop-countries.ts';
import { shopHandler } from './shop-routes.ts';

/** Options of the sample shop. */
export interface ShopOptions {
  /** The merchant's account. Its host determines region and environment. Default: the first EU playground account. */
  account?: Account;
  /** Host names of the shop. Default `shop.example`. */
  hosts?: readonly string[];
  /** Host of the framed checkout (`?integration=iframe`). Default `checkout.psp.example`. */
  frameHost?: string;
  /** Country of new baskets. Default: the first of the region (DE, US or AU). */
  country?: string;
  /** Whether to send a nonce-based content security policy with Klarna's documented hosts. Default false. */
  contentSecurityPolicy?: boolean;
}

/** What the shop's routes need. */
export interface ShopParts {
  merchant: Merchant;
  baskets: Baskets;
  countries: readonly ShopCountry[];
  frameHost: string;
  contentSecurityPolicy: boolean;
}

/** The running shop. */
export interface Shop {
  account: Account;
  hosts: readonly string[];
  /** The shop's handler if `host` is one of its own, `localhost` or `127.0.0.1`. */
  handler(host: string): Handler | undefined;
}

/** Creates a shop that uses the API of `context`. */
export function createShop(context: ApiContext, options: ShopOptions): Shop {
  const account = options.account ?? context.accounts[0] ?? sampleAccounts[0];
  const server = account && apiServerAt(account.host);
  if (account === undefined || server === undefined)
    throw new Error('The shop needs an account at an API host.');
  const countries = shopCountries[server.region];
  const home = countries.find(({ code }) => code === options.country) ?? countries[0];
  if (home === undefined) throw new Error(`There is no country for the region ${server.region}.`);
  const frameHost = options.frameHost ?? 'checkout.psp.example';
  const hosts = [...(options.hosts ?? ['shop.example']), frameHost];
  const handle = shopHandler({
    merchant: createMerchant(context, account),
    baskets: createBaskets(home),
    countries,
    frameHost,
    contentSecurityPolicy: options.contentSecurityPolicy ?? false,
  });
  return {
    account,
    hosts,
    handler: (host) => ([...hosts, 'localhost', '127.0.0.1'].includes(host) ? handle : undefined),
  };
}
