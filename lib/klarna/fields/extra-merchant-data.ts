/** What a value of extra merchant data may be. */
export type MerchantDataType =
  | { kind: 'string'; minLength?: number; maxLength?: number }
  | { kind: 'number' | 'integer' | 'boolean' }
  /** yyyy-mm-ddThh:mm, with or without seconds, with or without Z. */
  | { kind: 'time' }
  | { kind: 'words'; words: readonly string[] }
  | { kind: 'list'; items: MerchantDataType }
  /** `closed`: it must not have other fields. */
  | { kind: 'object'; fields: Readonly<Record<string, MerchantDataType>>; closed?: true };

/** The documented content type of extra merchant data. */
export const merchantDataContentType = 'application/vnd.klarna.internal.emd-v2+json';

/** The times that Klarna's schema takes: no time zone but Z, no fractions of a second. */
export const merchantDataTime = /^\d{4}-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d(?::[0-5]\d)?Z?$/;

type Fields = Readonly<Record<string, MerchantDataType>>;

const number: MerchantDataType = { kind: 'number' };
const integer: MerchantDataType = { kind: 'integer' };
const boolean: MerchantDataType = { kind: 'boolean' };
const time: MerchantDataType = { kind: 'time' };
const words = (...all: string[]): MerchantDataType => ({ kind: 'words', words: all });
const object = (fields: Fields): MerchantDataType => ({ kind: 'object', fields });
const closed = (fields: Fields): MerchantDataType => ({ kind: 'object', fields, closed: true });
const list = (items: MerchantDataType): MerchantDataType => ({ kind: 'list', items });
const listOf = (fields: Fields): MerchantDataType => list(object(fields));

/** A string of up to `maxLength` characters, and of as many at least where `minLength` says so. */
const text = (maxLength?: number, minLength?: number): MerchantDataType => ({
  kind: 'string',
  ...(maxLength !== undefined && { maxLength }),
  ...(minLength !== undefined && { minLength }),
});
const strings = (...names: string[]): Fields => Object.fromEntries(names.map((name) => [name, text()]));

const delivery: Fields = {
  ticket_delivery_method: words('pick_up', 'email', 'post', 'phone'),
  ...strings('ticket_delivery_recipient'),
};
const place = object(strings('street_address', 'postal_code', 'city', 'country'));
const insurance = listOf({
  ...strings('insurance_company'),
  insurance_type: words('cancellation', 'travel', 'cancellation_travel', 'bankruptcy'),
  insurance_price: number,
});
const travellers = listOf({
  id: integer,
  title: words('mr', 'mrs', 'ms', ''),
  ...strings('first_name', 'last_name'),
});
const period: Fields = { start_time: time, end_time: time };
const segment: Fields = {
  ...strings('departure', 'departure_city', 'arrival', 'arrival_city', 'carrier', 'class'),
  segment_price: number,
  departure_date: time,
  ...delivery,
  passenger_id: list(integer),
};
const booking: Fields = { ...strings('pnr', 'affiliate_name'), insurance };
const journey = (itinerary: Fields) =>
  listOf({ ...booking, itinerary: listOf(itinerary), passengers: travellers });
const changes = object({ password: time, email: time, listing: time, login: time, address: time });
const identifier = text(255);

/**
 * The packages of extra merchant data ("EMD"), by Klarna's schema: docs.klarna.com/api/attachment-schema and
 * docs.klarna.com/api/extra-merchant-data.json, read in 2026-12 in the copy of Klarna's EMD generator. No field is
 * required there.
 */
export const merchantData: Fields = {
  air_reservation_details: journey({
    ...segment,
    departure: text(3, 3),
    arrival: text(3, 3),
    carrier: text(2, 2),
  }),
  bus_reservation_details: journey(segment),
  train_reservation_details: journey(segment),
  ferry_reservation_details: journey(segment),
  hotel_reservation_details: listOf({
    ...booking,
    number_reservations_by_guest: integer,
    host: listOf({ ...strings('host_id', 'registration_date'), number_reservations_by_host: integer }),
    hotel_itinerary: listOf({
      ...strings('hotel_name', 'class'),
      address: place,
      ...period,
      number_of_rooms: integer,
      passenger_id: list(integer),
      ...delivery,
      hotel_price: number,
    }),
    passengers: travellers,
  }),
  trip_reservation_details: listOf({
    ...strings('affiliate_name'),
    trip_itinerary: object({
      ...period,
      ...strings('initial_city', 'initial_country', 'final_city', 'final_country'),
    }),
    trip_passengers: listOf({
      id: integer,
      ...strings('first_name', 'last_name', 'birth_date', 'gender', 'email', 'unique_id'),
      special_needs: boolean,
      main_passenger: boolean,
    }),
    min_age: integer,
    max_age: integer,
    services: object({
      travel_insurance: boolean,
      hotel: boolean,
      flight: boolean,
      cancellation_service: boolean,
      shared_room: boolean,
    }),
  }),
  car_rental_reservation_details: listOf({
    ...booking,
    car_rental_itinerary: listOf({
      ...strings('rental_company', 'class'),
      drivers_id: list(integer),
      pick_up_location: place,
      drop_off_location: place,
      ...period,
      car_price: number,
    }),
    drivers: travellers,
  }),
  event: listOf({
    ...strings('event_name', 'event_company', 'genre_of_event', 'arena_name', 'affiliate_name'),
    arena_location: place,
    ...period,
    access_controlled_venue: boolean,
    ...delivery,
  }),
  voucher: listOf({ ...strings('voucher_name', 'voucher_company', 'affiliate_name'), ...period }),
  marketplace_seller_info: listOf({
    sub_merchant_id: identifier,
    ...strings('sub_merchant_name', 'sub_merchant_postal_code', 'product_category', 'product_name'),
    account_registration_date: time,
    account_last_modified: changes,
    seller_rating: number,
    number_of_trades: integer,
    digital_download: boolean,
    volume_of_trades: integer,
  }),
  marketplace_winner_info: listOf({
    account_registration_date: time,
    account_last_modified: changes,
    number_of_trades: integer,
    volume_of_trades: integer,
  }),
  customer_account_info: listOf({
    unique_account_identifier: identifier,
    app_id: identifier,
    loyalty_level: words('low', 'intermediate', 'high'),
    ...strings('customer_email', 'customer_phone', 'last_login_time'),
    customer_ranking: integer,
    customer_reviews: integer,
    account_security: object({
      ...strings('last_verification_method', 'last_verification_time', 'device_id'),
      fraud_behavior: boolean,
      devices_linked: integer,
      phone_verified: boolean,
      email_verified: boolean,
      failed_transactions_attempts: integer,
    }),
    account_registration_date: time,
    account_last_modified: time,
  }),
  payment_history_full: list(
    closed({
      unique_account_identifier: identifier,
      payment_option: words('card', 'direct banking', 'non klarna credit', 'sms', 'other'),
      number_paid_purchases: integer,
      total_amount_paid_purchases: number,
      date_of_last_paid_purchase: time,
      date_of_first_paid_purchase: time,
    }),
  ),
  payment_history_simple: list(closed({ unique_account_identifier: identifier, paid_before: boolean })),
  in_store_payment: listOf({
    store_info: object({ ...strings('merchant_store_id', 'store_terminal_id'), store_address: place }),
  }),
  customer_tokens: listOf({
    avg_order_value: integer,
    avg_purchase_frequency_count: integer,
    // The schema has lower case, the sample beside it ("Extra merchant data for Klarna Payments") upper case.
    avg_purchase_frequency_interval: words('day', 'week', 'month', 'year', 'DAY', 'WEEK', 'MONTH', 'YEAR'),
    min_order_value: integer,
    max_order_value: integer,
  }),
  other_delivery_address: list(
    closed({
      shipping_method: words('store pick-up', 'pick-up point', 'registered box', 'unregistered box'),
      shipping_type: words('normal', 'express'),
      ...strings(
        'first_name',
        'last_name',
        'street_address',
        'street_number',
        'postal_code',
        'city',
        'country',
      ),
    }),
  ),
};
