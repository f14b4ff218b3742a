/** Texts that run a script or load something if they are treated as more than text. `HIT` is the script. */
const vectors = [
  '<script>HIT</script>',
  '"><script>HIT</script>',
  "'><svg onload=HIT>",
  '<img src=x onerror=HIT>',
  '<img src=https://HOST/pixel.png>',
  '<svg><image href=https://HOST/pixel.svg /></svg>',
  '<iframe src="javascript:HIT"></iframe>',
  '<iframe srcdoc="<script>parent.HIT</script>"></iframe>',
  '<object data="https://HOST/object"></object>',
  '<embed src="https://HOST/embed">',
  '<link rel=stylesheet href=https://HOST/style.css>',
  '<style>@import "https://HOST/style.css";</style>',
  '<base href=https://HOST/>',
  '<meta http-equiv=refresh content="0;url=https://HOST/">',
  '<form action=https://HOST/><button autofocus onfocus=HIT>',
  '<details open ontoggle=HIT>',
  '<video src=https://HOST/video onerror=HIT>',
  '<body onload=HIT>',
  '<a href="javascript:HIT" id=x tabindex=1 onfocus=HIT autofocus>',
  '<math><mtext><table><mglyph><style><img src=x onerror=HIT>',
  '</textarea><script>HIT</script>',
  '</title><script>HIT</script>',
  '--><script>HIT</script><!--',
  ']]><script>HIT</script>',
  '{{constructor.constructor("HIT")()}}',
  '#{HIT}',
  "');HIT;//",
  '\\u003cscript\\u003eHIT\\u003c/script\\u003e',
  '&lt;script&gt;HIT&lt;/script&gt;',
  '<scr\u0000ipt>HIT</scr\u0000ipt>',
  '\u202e<script>HIT</script>',
  'javascript:HIT',
  'JaVaScRiPt:HIT',
  '\u0001javascript:HIT',
  'java\nscript:HIT',
  'data:text/html,<script>HIT</script>',
  'blob:https://HOST/1',
  'vbscript:HIT',
  'https://HOST/pixel.png',
  '//HOST/pixel.png',
  'https://HOST/"onmouseover="HIT',
] as const;

/** Sets the global that a test looks for afterwards. */
const hit = 'globalThis.planted=true';

/** An authorized session with a vector in each of its text fields, and the number of vectors. */
export interface HostileSession {
  body: string;
  vectors: number;
}

/** Each vector has its own host name under `images.example`. */
export function hostileSession(): HostileSession {
  let count = 0;
  const next = (): string => {
    const vector = vectors[count % vectors.length] ?? '';
    count += 1;
    return vector.replaceAll('HIT', hit).replaceAll('HOST', `n${count}.images.example`);
  };
  const texts = (...names: string[]) => Object.fromEntries(names.map((name) => [name, next()]));
  const image = () => `https://n${++count}.images.example/picture.png`;
  const address = () =>
    texts(
      ...['given_name', 'family_name', 'email', 'phone', 'street_address', 'street_address2', 'city'],
      ...['postal_code', 'region', 'country', 'title', 'organization_name', 'attention'],
    );
  const lines = Array.from({ length: 25 }, () => ({
    ...texts('name', 'reference', 'type', 'quantity_unit', 'product_url', 'merchant_data'),
    image_url: image(),
    product_identifiers: texts('brand', 'category_path', 'global_trade_item_number', 'size', 'color'),
    quantity: 1,
    unit_price: 100,
    total_amount: 100,
    tax_rate: 0,
    total_tax_amount: 0,
  }));
  const session = {
    ...texts('acquiring_channel', 'authorization_token', 'client_token', 'design', 'expires_at', 'locale'),
    ...texts('merchant_data', 'merchant_reference1', 'merchant_reference2', 'purchase_country', 'intent'),
    ...texts('purchase_currency', 'status', 'session_id', '<img src=x onerror=HIT>'),
    attachment: texts('body', 'content_type'),
    billing_address: address(),
    shipping_address: address(),
    customer: texts('date_of_birth', 'gender', 'type', 'title', 'vat_id'),
    custom_payment_method_ids: [next(), next()],
    merchant_urls: texts('confirmation', 'notification', 'push', 'authorization', 'terms'),
    options: texts('color_border', 'color_details', 'color_text', 'radius_border'),
    payment_method_categories: Array.from({ length: 5 }, () => ({
      ...texts('identifier', 'name'),
      asset_urls: { descriptive: image(), standard: image() },
    })),
    order_amount: 2500,
    order_tax_amount: 0,
    order_lines: lines,
    // An object that looks like a Preact element must stay data.
    vnode: { type: 'script', props: { children: hit }, __v: 1, key: null },
  };
  return { body: JSON.stringify(session), vectors: count };
}
