import { oneSession, success } from '../unit/components/fakes.ts';
import { incompleteBody } from '../unit/components/sample.ts';
import type { GalleryState } from './state.ts';

/** The line whose `total_amount` does not match its other fields. */
export const wrongLine = 700;

const order_lines = Array.from({ length: 1000 }, (_, index) => ({
  type: 'physical',
  name: `Sample product ${index}`,
  reference: `SAMPLE-${index}`,
  quantity: 2,
  unit_price: 1795,
  tax_rate: 1900,
  total_amount: 3090,
  total_discount_amount: 500,
  total_tax_amount: 493,
  ...(index === wrongLine && { unit_price: 1800 }),
}));

/** The panel with the most order lines that Klarna accepts. It is not among the states that are tested one by one. */
export const thousandLines: GalleryState = {
  name: 'panel-thousand-lines',
  screen: 'panel',
  behaviour: {
    events: oneSession,
    read: (session_id) =>
      Promise.resolve(
        success(
          { session_id },
          {
            ...incompleteBody,
            order_lines,
            order_amount: 3_090_000,
            order_tax_amount: 493_000,
          },
        ),
      ),
  },
};
