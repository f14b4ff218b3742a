import { couponTooLarge, majorUnits, wrongSign } from './amount-stories.ts';
import { discountPerPiece, netLines, netUnitPrice, roundedUnitPrice } from './price-stories.ts';
import type { Possible } from './story.ts';
import {
  discountOfUntaxedGoods,
  lineWithoutTax,
  rateInPercent,
  taxOfOnePiece,
  taxOnTop,
  twoRates,
} from './tax-stories.ts';

/** Every mistake that can be told. */
export const possibleStories: readonly Possible[] = [
  majorUnits,
  rateInPercent,
  netUnitPrice,
  netLines,
  roundedUnitPrice,
  discountPerPiece,
  wrongSign,
  couponTooLarge,
  discountOfUntaxedGoods,
  lineWithoutTax,
  twoRates,
  taxOnTop,
  taxOfOnePiece,
];
