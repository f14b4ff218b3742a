import { describe, expect, test } from 'vitest';
import { sampleAccounts } from '../../simulator/accounts.ts';
import { refusedFields } from '../../simulator/api/order-rules.ts';
import { articles } from '../../simulator/shop/articles.ts';
import { basketOrder } from '../../simulator/shop/basket-order.ts';
import { shopCountries } from '../../simulator/shop/shop-countries.ts';
import { startSimulator } from '../../simulator/simulator.ts';
import { ask } from './ask.ts';

const countries = Object.values(shopCountries).flat();

describe('the shop’s arithmetic', () => {
  test.each(countries.map((country) => [country.code, country] as const))(
    'adds up in %s for any quantities',
    (_code, country) => {
      for (let quantity = 0; quantity < 40; quantity += 1) {
        const quantities = new Map(articles.map(({ sku }, index) => [sku, quantity * (index + 1)]));
        expect(refusedFields(basketOrder(quantities, country))).toEqual([]);
      }
    },
  );

  test('has the hand-calculated amounts for the first basket in Germany', () => {
    const [germany] = shopCountries.eu;
    if (germany === undefined) throw new Error('There is no country.');
    const first = new Map(articles.map(({ sku, quantity }) => [sku, quantity]));
    // 59.95 + 2 × 24.95 − 4.99 + 14.90 + 4.90 = 124.66; tax 9.57 + 7.17 + 0.97 + 0.78 = 18.49.
    expect(basketOrder(first, germany)).toMatchObject({ order_amount: 12_466, order_tax_amount: 1849 });
  });
});

describe('the shop’s account determines its countries', () => {
  test.each(sampleAccounts.map((account) => [`${account.mid} at ${account.host}`, account] as const))(
    '%s',
    async (_name, account) => {
      const simulator = await startSimulator({ shop: { account, hosts: ['other.example'] } });
      const { status } = await ask(simulator, 'other.example', 'GET /api/klarna/session');
      expect(status).toBe(200);
      expect(simulator.sessions()).toEqual([
        expect.objectContaining({ host: account.host, mid: account.mid }),
      ]);
      await simulator.stop();
    },
  );
});
