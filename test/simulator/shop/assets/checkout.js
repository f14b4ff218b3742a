(() => {
  const page = document.querySelector('#checkout');
  const form = document.querySelector('#checkout-form');
  const message = document.querySelector('#message');
  const button = document.querySelector('#place-order');
  const { basket, integration, mistake } = page.dataset;

  async function ask(path, body) {
    const response = await fetch(path, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { 'x-basket': basket, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const answer = await response.json();
    if (!response.ok) throw new Error(answer.message ?? `HTTP ${response.status}`);
    return answer;
  }

  const cookie = (name) =>
    document.cookie
      .split('; ')
      .find((entry) => entry.startsWith(`${name}=`))
      ?.slice(name.length + 1);

  /** Where each variant of the page gets its token; `null` if there is none. */
  const tokenOf = {
    fetch: async () => (await ask('/api/klarna/session')).client_token,
    inline: async () => window.checkoutConfig.payment.klarna_kp.client_token,
    input: async () => document.querySelector('#kp_client_token').value,
    data: async () => JSON.parse(document.querySelector('#klarna-settings').dataset.klarna).klarnaClientToken,
    'html-fragment': async () => {
      const { fragments } = await ask('/api/checkout-fragments');
      const holder = document.createElement('div');
      holder.innerHTML = fragments['#kp_client_token'];
      page.append(holder);
      return document.querySelector('#kp_client_token').value;
    },
    storage: async () => {
      const { client_token } = await ask('/api/klarna/session');
      sessionStorage.setItem(
        'checkout-payment',
        JSON.stringify({ step: 'payment', clientToken: client_token }),
      );
      return JSON.parse(sessionStorage.getItem('checkout-payment')).clientToken;
    },
    'json-script': async () =>
      JSON.parse(document.querySelector('#checkout-data').textContent).paymentSession.clientToken,
    cookie: async () => cookie('klarnaClientToken'),
    url: async () => {
      const { client_token, session_id } = await ask('/api/klarna/session?with=id');
      await ask(`/api/klarna/payments/v1/sessions/${session_id}`);
      return client_token;
    },
    two: async () => window.klarna_payments_params.client_token,
    none: async () => null,
  };

  const library = new Promise((resolve) => {
    window.klarnaAsyncCallback = () => resolve();
  });

  function show(state, text = '') {
    page.dataset.state = state;
    message.textContent = text;
    button.disabled = !['ready', 'authorized'].includes(state);
  }

  const chosen = () => new FormData(form).get('category');

  function addresses() {
    const fields = new FormData(form);
    const address = Object.fromEntries(
      [...fields].filter(([name, value]) => name !== 'category' && value !== ''),
    );
    return { billing_address: address, shipping_address: address };
  }

  function loadWidget() {
    show('loading');
    window.Klarna.Payments.load(
      {
        container: mistake === 'no-container' ? '#klarna_container' : '#klarna-container',
        payment_method_category: mistake === 'unoffered-category' ? 'direct_debit' : chosen(),
      },
      ...(mistake === 'early-data' ? [addresses()] : []),
      ({ show_form, error }) => {
        if (show_form && !error) show('ready');
        else show('refused', 'This way to pay is not available right now.');
      },
    );
  }

  async function start() {
    const token = await tokenOf[integration]();
    await library;
    if (token === null) {
      show('unavailable', 'Klarna is not available at the moment. Please try again later.');
      return;
    }
    if (mistake === 'load-before-init') {
      try {
        loadWidget();
      } catch {
        // The library throws an error, and the page ignores it.
      }
    }
    window.Klarna.Payments.init({ client_token: token });
    if (mistake === 'init-twice') window.Klarna.Payments.init({ client_token: token });
    loadWidget();
  }

  let authorizationToken = null;

  async function order() {
    const { order_id } = await ask('/api/order', { authorization_token: authorizationToken, ...addresses() });
    location.assign(`/thank-you?order=${encodeURIComponent(order_id)}`);
  }

  function authorize() {
    show('authorizing');
    const options = {
      payment_method_category: chosen(),
      ...(mistake === 'no-finalize' && { auto_finalize: false }),
    };
    window.Klarna.Payments.authorize(options, addresses(), (result) => {
      authorizationToken = result.authorization_token ?? null;
      if (result.approved && authorizationToken !== null) {
        show('authorized');
        if (!('confirm' in page.dataset)) order().catch(report);
        else button.textContent = 'Confirm order';
      } else if (result.error) {
        show('ready', `Please check: ${result.error.invalid_fields.join(', ')}`);
      } else {
        show(
          result.show_form ? 'ready' : 'refused',
          result.show_form ? 'Payment was not finished.' : 'Please choose another way to pay.',
        );
      }
    });
  }

  function report(error) {
    show('failed', error.message);
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (authorizationToken === null) authorize();
    else order().catch(report);
  });

  form.addEventListener('change', ({ target }) => {
    if (target.name === 'category' && page.dataset.state !== 'loading') loadWidget();
    if (target.name === 'country') changeCountry(target.value).catch(report);
  });

  async function changeCountry(country) {
    show('loading');
    const answer = await ask('/api/country', { country });
    if (!['fetch', 'storage', 'url', 'none'].includes(integration)) {
      location.reload();
      return;
    }
    document.querySelector('#summary').innerHTML = answer.summary;
    document.querySelector('#address').innerHTML = answer.address;
    await start();
  }

  document.querySelector('#summary').addEventListener('click', ({ target }) => {
    const step = target.closest('[data-step]');
    if (step) changeQuantity(step.dataset.sku, Number(step.dataset.step)).catch(report);
  });

  async function changeQuantity(sku, step) {
    const before = page.dataset.state;
    show('loading');
    const answer = await ask('/api/basket', { sku, step });
    document.querySelector('#summary').innerHTML = answer.summary;
    authorizationToken = null;
    button.textContent = 'Place order';
    if (integration === 'none') show(before);
    else loadWidget();
  }

  start().catch(report);
})();
