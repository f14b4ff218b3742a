import { describe, expect, test } from 'vitest';
import { regionOfCountry, serverOfToken } from '../../../lib/klarna/token-server.ts';
import { sampleSessionId } from './sample-token.ts';

const serverOf = (claims: Record<string, unknown>) =>
  serverOfToken({ session_id: sampleSessionId, ...claims });

describe('the API server of a token without that information', () => {
  test.each([
    ['nothing', {}],
    ['words nobody knows', { environment: 'staging', region: 'mars', purchase_country: 'XX' }],
    ['an environment in other letters', { environment: 'Playground' }],
    ['a region in other letters', { region: 'EU' }],
    ['hosts that are not Klarna’s', { base_url: 'https://js.playground.klarna.com.evil.example/eu/kp' }],
    ['an address without https', { base_url: 'http://js.playground.klarna.com/eu/kp' }],
    ['a base_url that is no address', { base_url: 'js.playground.klarna.com/eu/kp' }],
    ['Klarna’s host as a user name', { base_url: 'https://js.playground.klarna.com@evil.example/eu/kp' }],
    ['Klarna’s host in the fragment', { client_event_base_url: 'https://evil.example/#eu.klarnaevt.com' }],
    [
      'keys of every object',
      { region: '__proto__', purchase_country: 'constructor', environment: 'toString' },
    ],
  ])('is unknown: %s', (_, claims) => {
    expect(serverOf(claims)).toEqual({ environment: undefined, region: undefined, conflicts: [] });
  });

  test('has an unknown region if the host has none', () => {
    expect(serverOf({ base_url: 'https://js.playground.klarna.com/kp' })).toEqual({
      environment: 'playground',
      region: undefined,
      conflicts: [],
    });
  });
});

describe('the API server of a token', () => {
  test.each([
    ['https://js.playground.klarna.com/eu/kp', 'playground', 'eu'],
    ['https://js.playground.klarna.com/na/kp', 'playground', 'na'],
    ['https://js.playground.klarna.com/oc/kp', 'playground', 'oc'],
    ['https://js.playground.klarna.com/eu/kp/legacy/payments', 'playground', 'eu'],
    ['https://klarna-payments-eu.playground.klarna.com', 'playground', 'eu'],
    ['https://klarna-payments-na.playground.klarna.com/payments', 'playground', 'na'],
    ['https://klarna-payments-na.playground.klarna.com/pfmvp', 'playground', 'na'],
    ['https://credit-na.playground.klarna.com', 'playground', 'na'],
    ['https://credit-eu.klarna.com', 'production', 'eu'],
    ['https://js.klarna.com/eu/kp', 'production', 'eu'],
    ['https://js.klarna.com/na/kp', 'production', 'na'],
    ['https://js.klarna.com/oc/kp', 'production', 'oc'],
    ['https://JS.PLAYGROUND.KLARNA.COM/eu/kp', 'playground', 'eu'],
  ])('follows from base_url %s', (base_url, environment, region) => {
    expect(serverOf({ base_url })).toEqual({ environment, region, conflicts: [] });
  });

  test.each([
    ['https://eu.playground.klarnaevt.com', 'playground', 'eu'],
    ['https://na.playground.klarnaevt.com', 'playground', 'na'],
    ['https://eu.klarnaevt.com', 'production', 'eu'],
    ['https://evt.playground.klarna.com', 'playground', undefined],
  ])('follows from the event address %s', (client_event_base_url, environment, region) => {
    expect(serverOf({ client_event_base_url })).toEqual({ environment, region, conflicts: [] });
  });

  test.each([
    ['us', 'na'],
    ['eu', 'eu'],
    ['na', 'na'],
    ['oc', 'oc'],
  ])('follows from the region claim %s', (claim, region) => {
    expect(serverOf({ region: claim })).toEqual({ environment: undefined, region, conflicts: [] });
  });

  test.each([
    ['SE', 'eu'],
    ['us', 'na'],
    ['AU', 'oc'],
  ])('follows last from the country %s', (purchase_country, region) => {
    expect(serverOf({ purchase_country })).toEqual({ environment: undefined, region, conflicts: [] });
  });

  test('has the region of the path rather than that of the host', () => {
    expect(serverOf({ base_url: 'https://klarna-payments-na.playground.klarna.com/eu/kp' }).region).toBe(
      'eu',
    );
  });
});

describe('claims that contradict each other', () => {
  const everyClue = {
    environment: 'production',
    base_url: 'https://js.playground.klarna.com/eu/kp',
    client_event_base_url: 'https://na.playground.klarnaevt.com',
    region: 'oc',
    purchase_country: 'US',
  };

  test('are read in order of trust, and each one that disagrees is reported', () => {
    expect(serverOf(everyClue)).toEqual({
      environment: 'production',
      region: 'eu',
      conflicts: [
        { claim: 'base_url', says: 'playground' },
        { claim: 'client_event_base_url', says: 'playground' },
        { claim: 'client_event_base_url', says: 'na' },
        { claim: 'region', says: 'oc' },
        { claim: 'purchase_country', says: 'na' },
      ],
    });
  });

  test.each([
    ['base_url', ['environment'], { environment: 'playground', region: 'eu' }],
    ['client_event_base_url', ['environment', 'base_url'], { environment: 'playground', region: 'na' }],
    [
      'region',
      ['environment', 'base_url', 'client_event_base_url'],
      { environment: undefined, region: 'oc' },
    ],
    [
      'purchase_country',
      ['environment', 'base_url', 'client_event_base_url', 'region'],
      { environment: undefined, region: 'na' },
    ],
  ])('%s decides if the more trusted ones are missing', (_, silent, expected) => {
    const claims = Object.fromEntries(Object.entries(everyClue).filter(([name]) => !silent.includes(name)));
    expect(serverOf(claims)).toMatchObject(expected);
  });

  test('a host wins over the country', () => {
    expect(serverOf({ base_url: 'https://js.playground.klarna.com/eu/kp', purchase_country: 'US' })).toEqual({
      environment: 'playground',
      region: 'eu',
      conflicts: [{ claim: 'purchase_country', says: 'na' }],
    });
  });

  test('an unknown value of a claim is not a conflict', () => {
    const { conflicts } = serverOf({
      base_url: 'https://js.playground.klarna.com/eu/kp',
      region: 'x',
      environment: 'sandbox',
    });
    expect(conflicts).toEqual([]);
  });
});

describe('the region of a country', () => {
  test.each([undefined, '', 'XX', 'JP', 'EU', 'USA', 'S', 'constructor', '__proto__', ' SE'])(
    'is unknown for %s',
    (country) => {
      expect(regionOfCountry(country)).toBeUndefined();
    },
  );

  test.each([
    ['na', 'US CA MX'],
    ['oc', 'AU NZ'],
    ['eu', 'AT BE CH CZ DE DK ES FI FR GB GR HU IE IT NL NO PL PT RO SE SK'],
  ])('is %s for %s, in either case', (region, countries) => {
    for (const country of countries.split(' ')) {
      expect(regionOfCountry(country)).toBe(region);
      expect(regionOfCountry(country.toLowerCase())).toBe(region);
    }
  });
});
