import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import recordSdk from '../lib/platform/sdk-recorder-script.ts';

/**
 * Runs in the main world of a page that is loading, and stays until it is left. Answers the name by which the record is
 * asked for, which only the extension hears.
 */
export default defineUnlistedScript(() => {
  const ask = crypto.randomUUID();
  recordSdk(ask);
  return ask;
});
