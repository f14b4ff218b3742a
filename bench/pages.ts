import { answerOf, closure, jsonAnswer } from '../test/fixtures/pages/escapes.ts';
import type { TestPage } from '../test/fixtures/pages/page-row.ts';
import { pageJson, withToken } from './texts.ts';

/** How many answers the busy page requests in addition to the large one. */
export const answerCount = 2_000;
/** Size of the large answer, bytes. */
const largeAnswer = 50 * 1024 * 1024;

export const emptyPage: TestPage = { id: 'bench-empty', html: () => '<p>Nothing</p>' };

/** A page with 10,000 nodes and 5 MB of JSON with a token in the middle. */
export const largePage: TestPage = {
  id: 'bench-large',
  html: () => {
    const items =
      '<li class="product" data-sku="item-1234567890"><a href="/product">A new pair of shoes</a></li>';
    const json = withToken(pageJson(5_000_000, 20_000)).replaceAll('</', '<\\/');
    return `<ul>${items.repeat(3_333)}</ul><script type="application/json">${json}</script>`;
  },
};

/** A page that sends its requests when its button is clicked, so that the panel can be open before. */
export const busyPage: TestPage = {
  id: 'bench-busy',
  html: () =>
    `<button onclick="document.documentElement.dataset.busy = 'asking'; ask()">Ask</button>
    <script>async function ask() {
      const read = async (path) => (await fetch(path)).text();
      for (let index = 0; index < ${answerCount}; index += 20) {
        await Promise.all(Array.from({ length: 20 }, (_, more) => read('/answer?' + (index + more))));
      }
      await read('/large');
      delete document.documentElement.dataset.busy;
    }</script>`,
  routes: () => ({
    '/answer': jsonAnswer({ text: 'shoes '.repeat(800) }),
    '/large': answerOf('application/json', `{"text":"${'shoes '.repeat(largeAnswer / 6)}"}`),
  }),
};

/** A page that loads and calls Klarna's library, as a shop does. */
export const shopPage: TestPage = {
  id: 'bench-shop',
  html: ({ token, library }) =>
    `<script src="${library}"></script>${closure(`Klarna.Payments.init({ client_token: '${token()}' });`)}`,
};

export const benchPages: readonly TestPage[] = [emptyPage, largePage, busyPage, shopPage];
