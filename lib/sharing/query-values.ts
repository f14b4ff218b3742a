/** What Klarna fills in when it calls an address: `{checkout.order.id}`, also percent-encoded. */
const placeholder = /^(\{|%7B)[\w.]{1,40}(\}|%7D)$/i;
const name = /^[\w.[\]-]{1,40}$/;

/**
 * A text in which every address has lost the values of its query and fragment, and whoever is named before its host.
 * They may hold order secrets and personal data; the names of the values, and Klarna's placeholders, are worth keeping.
 */
export function withoutQueryValues(text: string, instead = '…'): string {
  return text
    .replace(/(:\/\/)[^/\s@?#]*@/g, '$1')
    .replace(
      /(\/[^\s?#]*)([?#]\S*)/g,
      (_whole, address: string, query: string) =>
        address +
        query.replace(
          /([?#&;])([^?#&;=]*)(=[^?#&;]*)?/g,
          (_part, separator: string, key: string, value?: string) =>
            value === undefined
              ? separator + (key === '' ? '' : instead)
              : `${separator}${name.test(key) ? key : instead}=${placeholder.test(value.slice(1)) ? value.slice(1) : instead}`,
        ),
    );
}
