/** A placeholder that Klarna fills in when it calls a URL: `{checkout.order.id}`, possibly percent-encoded. */
const placeholder = /^(\{|%7B)[\w.]{1,40}(\}|%7D)$/i;
const name = /^[\w.[\]-]{1,40}$/;

/**
 * Removes the values of the query and fragment from every URL in a text, and user names before the host. They may contain
 * order secrets and personal data. The names of the values and Klarna's placeholders stay.
 */
export function withoutQueryValues(text: string, instead = '…'): string {
  return text
    .replace(/(:\/\/)[^/\s@?#]*@/g, '$1')
    .replace(
      /(\/[^\s?#]*)([?#]\S*)/g,
      (_whole, path: string, query: string) =>
        path +
        query.replace(
          /([?#&;])([^?#&;=]*)(=[^?#&;]*)?/g,
          (_part, separator: string, key: string, value?: string) =>
            value === undefined
              ? separator + (key === '' ? '' : instead)
              : `${separator}${name.test(key) ? key : instead}=${placeholder.test(value.slice(1)) ? value.slice(1) : instead}`,
        ),
    );
}
