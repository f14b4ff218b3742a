import { type Text, t } from '../../language/text.ts';
import type { RuleSource } from '../rule.ts';

/** A source in Klarna's reference of its library. `says` is what the reference says. */
export function sdkReference(says: string): RuleSource {
  return {
    says: `Klarna’s SDK reference: ${says}`,
    url: 'https://docs.klarna.com/payments/web-payments/additional-resources/klarna-payments-sdk-reference/',
  };
}

/** What an error of Klarna's library means and what to do, by its name. */
const libraryErrors: Readonly<Record<string, Text>> = {
  // Klarna's SDK reference, under the methods that throw them.
  InvalidClientTokenError: t`The \`client_token\` could not be decoded. It is empty, cut off, or from another service.`,
  ApplicationNotInitializedError: t`Wait until the library is loaded, and call \`init\` first.`,
  ApplicationNotLoadedError: t`Call \`load\` first, after the last \`init\`, and wait for its callback.`,
  InvalidContainerSelectorError: t`Pass a \`container\` that is in the page: an element or its selector.`,
  PaymentMethodCategoryNotProvidedError: t`Pass a \`payment_method_category\` that \`payment_method_categories\` lists.`,
  PaymentMethodCategoryNotSupportedError: t`The category is not supported. Take it from the session’s \`payment_method_categories\`.`,
  PreferredPaymentMethodNotSupportedError: t`Omit \`preferred_payment_method\`, or pass one that the category supports.`,
  OperationNotSupportedError: t`This call is not available for the purchase country of the session.`,
  EventNotSupportedError: t`Only listen to events that the SDK reference lists.`,
  // Not in the reference, but with these messages in public copies of the library (v1.6.1-843, v1.10.0-734).
  InvalidClientTokenSignatureError: t`The signature of the \`client_token\` is not valid. Pass the token to \`init\` exactly as Klarna returned it.`,
  InstanceIDNotProvidedError: t`Pass an \`instance_id\` together with \`payment_method_categories\`.`,
  InvalidInstanceIDError: t`Use only letters, digits, \`_\` and \`-\` in \`instance_id\`.`,
  PaymentMethodCategoryOrInstanceIDRequiredError: t`Pass the \`payment_method_category\` or the \`instance_id\` that \`load\` was called with.`,
};

/** What an error of the library means and what to do; `undefined` if its name is not known. */
export function adviceForError(name: string): Text | undefined {
  return Object.hasOwn(libraryErrors, name) ? libraryErrors[name] : undefined;
}
