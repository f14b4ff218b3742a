/** How much is searched. The texts on screen that name a limit read it here, and so does the table in docs/detection.md. */

/** Longer texts are not searched, characters. */
export const maxTextLength = 8 * 1024 * 1024;

/** Longer bodies of requests and responses are not searched, and not fetched from DevTools; characters or bytes. */
export const maxBodyLength = 5 * 1024 * 1024;

/**
 * Up to this length a text is searched for everything. Longer texts are script bundles and product data: look-alikes in
 * them are not reported, and base64 in them is decoded only when they mention Klarna. Characters.
 */
export const thoroughLength = 512 * 1024;

/** Up to this length JSON is parsed, so that the place has a path. Characters. */
export const parsedLength = 256 * 1024;

/** Different tokens in one scan. No known page has as many; further ones are left out. */
export const maxTokens = 200;

/** Places kept of one session. */
export const maxPlaces = 30;

/** Nodes scanned of one document. */
export const maxDocumentNodes = 200_000;

/** Objects scanned in one walk over a page's globals. */
export const maxGlobalObjects = 50_000;

/** Properties scanned of one object, or items of one array. */
export const maxProperties = 5_000;
