import { type Text, t } from '../language/text.ts';
import { environmentNames } from './api-server.ts';
import type { CredentialProblem } from './credential.ts';

/** What to change in a field of a credential, as a sentence. It never contains what was typed. */
export function describeCredentialProblem({ why }: Pick<CredentialProblem, 'why'>): Text {
  const { playground, production } = environmentNames;
  switch (why) {
    case 'no-name':
      return t`Enter a name, so that you recognize it later.`;
    case 'long-name':
      return t`Use 60 characters at most.`;
    case 'no-user-name':
      return t`Enter the user name. It may be empty only with an API key (klarna_test_api_… or klarna_live_api_…).`;
    case 'colon':
      return t`A user name cannot contain a colon. Did you paste user name and password together?`;
    case 'key-as-user-name':
      return t`This is an API key. Enter it as the password.`;
    case 'no-password':
      return t`Enter the password (the API key).`;
    case 'cut-key':
      return t`This key is incomplete or changed: it contains a space, dots or another character that no key has.`;
    case 'live-key':
      return t`This is a live key (klarna_live_api_…), and it would be sent to ${playground}. Choose ${production}, or use a test key.`;
    case 'test-key':
      return t`This is a test key (klarna_test_api_…): ${production} does not accept it. Choose ${playground}, or use a live key.`;
    case 'client-id':
      return t`This is a client identifier: it is public, for use in the browser, and cannot read a session. Use an API credential.`;
    case 'space-before':
      return t`Remove the space or line break at the start. Klarna would answer 401.`;
    case 'space-after':
      return t`Remove the space or line break at the end. Klarna would answer 401.`;
    case 'invisible':
      return t`It contains an invisible character. Copy it again.`;
    case 'too-long':
      return t`Too long: Klarna credentials have at most 1,024 characters.`;
    case 'invalid':
      return t`Invalid input`;
    default:
      return why satisfies never;
  }
}
