import { type Known, nothingKnown } from '../../../../lib/diagnosis/known.ts';
import { sampleToken } from '../../klarna/sample-token.ts';
import { type Recorded, recorded } from './recorded.ts';

/** Known are the calls of Klarna's library. */
export function knownCalls(...calls: Recorded[]): Known {
  return { ...nothingKnown, calls: recorded(calls) };
}

const category = { payment_method_category: 'pay_later' };

export const init: Recorded = { method: 'init', arguments: [{ client_token: sampleToken() }] };
/** `init` with another token, of another session. */
export const initAnew: Recorded = {
  method: 'init',
  arguments: [
    {
      client_token: sampleToken({
        payload: {
          session_id: '5a3b1e00-0000-6000-9000-00000000ffff',
          base_url: 'https://js.playground.klarna.com/eu/kp',
        },
      }),
    },
  ],
};
export const load: Recorded = {
  method: 'load',
  arguments: [{ container: '#klarna', ...category }],
  answer: { show_form: true },
};
/** `authorize` with data behind the options, as the reference has it. */
export function authorize(data: object = {}, answer: object = { approved: true }): Recorded {
  return { method: 'authorize', arguments: [category, data], answer };
}
