/*
 * Stand-in for Klarna's browser library, written for tests from the public SDK reference. Not Klarna's code.
 * As in the real library, the client token stays in this closure; nothing on window.Klarna returns it.
 */
(() => {
  /** The simulator inserts the values when it serves this file. */
  const settings = JSON.parse('%SETTINGS%');
  const events = ['heightChanged', 'fullscreenOverlayShown', 'fullscreenOverlayHidden'];
  const listeners = new Map(events.map((name) => [name, new Set()]));
  const widgets = new Map();
  let token = null;
  let claims = null;
  let initializedReads = 0;

  function failure(name, message) {
    const error = new Error(message);
    error.name = name;
    return error;
  }

  function decode(clientToken) {
    try {
      const part = clientToken.split('.')[1].replaceAll('-', '+').replaceAll('_', '/');
      const bytes = Uint8Array.from(atob(part), (letter) => letter.charCodeAt(0));
      const payload = JSON.parse(new TextDecoder().decode(bytes));
      if (typeof payload.session_id === 'string' && typeof payload.base_url === 'string') return payload;
    } catch {
      // Falls through to the documented error.
    }
    throw failure('InvalidClientTokenError', 'The client token is not valid.');
  }

  function emit(name, value) {
    for (const listener of listeners.get(name)) listener(value);
  }

  /** The data argument is optional and its position varies between shops, so arguments are recognised by content. */
  function sortOut(args) {
    const callback = args.find((value) => typeof value === 'function') ?? (() => {});
    const objects = args.filter((value) => value !== null && typeof value === 'object');
    const isOptions = (value) =>
      'container' in value ||
      'payment_method_category' in value ||
      'payment_method_categories' in value ||
      'auto_finalize' in value;
    const options = objects.find(isOptions) ?? {};
    const data = objects.find((value) => value !== options) ?? {};
    return { options, data, callback };
  }

  function requireInit() {
    if (token === null) throw failure('ApplicationNotInitializedError', 'Call init() first.');
  }

  function categoryOf(options) {
    const category = options.payment_method_category ?? options.payment_method_categories?.[0];
    if (typeof category === 'string' && category !== '') return category;
    throw failure('PaymentMethodCategoryNotProvidedError', 'payment_method_category is missing.');
  }

  function containerOf(options) {
    let element = options.container;
    try {
      if (typeof element === 'string') element = document.querySelector(element);
    } catch {
      element = null;
    }
    if (element instanceof Element) return element;
    throw failure('InvalidContainerSelectorError', 'The container was not found.');
  }

  /** Adds a frame to the page. Resolves with a function that sends it a request. */
  function openWidget(category, container, visible) {
    const frame = document.createElement('iframe');
    frame.id = `klarna-${category.replaceAll('_', '-')}-main`;
    frame.name = frame.id;
    frame.title = 'Klarna (stand-in for tests)';
    frame.src = frameAddress();
    frame.style.cssText = 'border:0;width:100%;height:0;display:block;color-scheme:light dark';
    if (!visible) frame.style.display = 'none';
    const channel = new MessageChannel();
    const waiting = new Map();
    let last = 0;
    channel.port1.onmessage = ({ data }) => {
      if (data.height !== undefined) {
        if (frame.style.height !== `${data.height}px`) emit('heightChanged', data.height);
        frame.style.height = `${data.height}px`;
      } else {
        waiting.get(data.id)?.(data.result);
        waiting.delete(data.id);
      }
    };
    const loaded = new Promise((resolve) => {
      frame.addEventListener('load', resolve, { once: true });
    });
    container.replaceChildren(frame);
    return {
      container,
      async ask(action, data, options) {
        await loaded;
        if (last === 0)
          frame.contentWindow.postMessage({ simulator: 1 }, new URL(frame.src).origin, [channel.port2]);
        last += 1;
        const id = last;
        return new Promise((resolve) => {
          waiting.set(id, resolve);
          channel.port1.postMessage({
            id,
            action,
            data,
            category,
            token,
            finalizeLater: options.auto_finalize === false,
          });
        });
      },
    };
  }

  function frameAddress() {
    const address = new URL(`${claims.base_url}/v1.10.0-simulator/main`);
    const parameters = new URLSearchParams({
      sessionID: claims.session_id,
      environment: claims.environment ?? 'playground',
    });
    if (settings.frameParameters === 'query') address.search = parameters.toString();
    if (settings.frameParameters === 'fragment') address.hash = parameters.toString();
    return address.href;
  }

  function widgetFor(category) {
    const open = widgets.get(category);
    if (open?.container.isConnected) return open;
    const hidden = document.createElement('div');
    document.body.append(hidden);
    const widget = openWidget(category, hidden, false);
    widgets.set(category, widget);
    return widget;
  }

  function settle(category, action, data, options, callback) {
    widgetFor(category)
      .ask(action, data, options)
      .then((result) => callback(result));
  }

  function authorizing(action) {
    return (...args) => {
      requireInit();
      const { options, data, callback } = sortOut(args);
      const category = categoryOf(options);
      const overlay = document.createElement('iframe');
      overlay.id = `klarna-${category.replaceAll('_', '-')}-fullscreen`;
      overlay.name = overlay.id;
      overlay.style.display = 'none';
      document.body.append(overlay);
      emit('fullscreenOverlayShown');
      settle(category, action, data, options, (result) => {
        overlay.remove();
        emit('fullscreenOverlayHidden');
        callback(result);
      });
    };
  }

  function send(event, parameters) {
    const base = claims?.client_event_base_url ?? 'https://eu.klarnaevt.com';
    const query = new URLSearchParams({ ...parameters, timestamp: String(Date.now()) });
    fetch(`${base}/v1/simulator/v1.10.0/${event}?${query}`, { mode: 'no-cors', keepalive: true }).catch(
      () => {},
    );
  }

  const Payments = {
    init(options) {
      const given = decode(String(options?.client_token));
      claims = given;
      token = options.client_token;
      if (settings.telemetry) {
        send('INIT', { sid: claims.session_id, client_token: token, merchant_url: location.hostname });
      }
    },
    load(...args) {
      requireInit();
      const { options, data, callback } = sortOut(args);
      const container = containerOf(options);
      const category = categoryOf(options);
      const widget = openWidget(category, container, true);
      widgets.set(category, widget);
      widget.ask('load', data, options).then((result) => callback(result));
    },
    loadPaymentReview(...args) {
      requireInit();
      const { options, callback } = sortOut(args);
      if (claims.purchase_country !== 'US') {
        throw failure('OperationNotSupportedError', 'loadPaymentReview() is for the US only.');
      }
      const widget = openWidget('payment_review', containerOf(options), true);
      widget.ask('load', {}, options).then((result) => callback(result));
    },
    authorize: authorizing('authorize'),
    reauthorize: authorizing('reauthorize'),
    finalize: authorizing('finalize'),
    on(name, listener) {
      if (!listeners.has(name)) throw failure('EventNotSupportedError', `No such event: ${name}`);
      listeners.get(name).add(listener);
    },
    off(name, listener) {
      if (!listeners.has(name)) throw failure('EventNotSupportedError', `No such event: ${name}`);
      if (listener) listeners.get(name).delete(listener);
      else listeners.get(name).clear();
    },
  };

  // The real library reports when the flag is read. Here reads are counted, so that a test can show that there were none.
  Object.defineProperty(Payments, 'initialized', {
    enumerable: true,
    configurable: true,
    get() {
      initializedReads += 1;
      send('INITIALIZED_FLAG_READ', {});
      return token !== null;
    },
  });
  Object.defineProperty(Payments, Symbol.for('simulator.initializedReads'), {
    value: () => initializedReads,
  });

  window.Klarna = { ...window.Klarna, Payments };
  if (typeof window.klarnaAsyncCallback === 'function') window.klarnaAsyncCallback();
})();
