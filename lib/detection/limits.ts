/** How much is searched. The texts on screen that name a limit read it here. */

/** Longer texts are not searched, characters. */
export const maxTextLength = 8 * 1024 * 1024;

/** Longer bodies of requests and responses are not searched, and not fetched from DevTools; characters or bytes. */
export const maxBodyLength = 5 * 1024 * 1024;
