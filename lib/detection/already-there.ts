/** Where zod keeps its configuration: in the global scope of whatever it runs in. */
const zodConfiguration = '__zod_globalConfig';

/** Known only as long as our own zod has not begun: this module must be the first import of what runs in a page. */
const zodWasThere = Object.hasOwn(globalThis, zodConfiguration);

/** Takes away what our libraries have put into the page's global scope. What the page had before stays. */
export function leaveNothing(): void {
  if (!zodWasThere) Reflect.deleteProperty(globalThis, zodConfiguration);
}
