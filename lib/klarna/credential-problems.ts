import { environmentNames } from './api-server.ts';
import type { CredentialDraft, CredentialProblem } from './credential.ts';

const apiKey = /^klarna_(live|test)_api_/;
const clientId = /klarna_(live|test)_client_/;
/** A printable ASCII character but the space: a key that is sent as it is can have no others. */
const wholeKey = /^[!-~]+$/;
/** Control characters, which no header may carry, and what copying from a page brings along: zero-width spaces, soft hyphens. */
const invisibleCharacter = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

/**
 * Everything about a draft that would make Klarna answer 401, or that would send a key to the wrong environment. An
 * empty list means it can be saved. Nothing is trimmed silently: a stray space is a common cause of a 401, and the
 * developer should know where it came from.
 */
export function credentialProblems(draft: CredentialDraft): CredentialProblem[] {
  return [labelProblem(draft), usernameProblem(draft), passwordProblem(draft)].filter(
    (problem) => problem !== undefined,
  );
}

function labelProblem({ label }: CredentialDraft): CredentialProblem | undefined {
  if (label.trim() === '')
    return { field: 'label', message: 'Give it a name, so that you recognise it later.' };
  if (label.length > 60) return { field: 'label', message: 'Use 60 characters at most.' };
  return undefined;
}

function usernameProblem({ username, password }: CredentialDraft): CredentialProblem | undefined {
  const refuse = (message: string): CredentialProblem => ({ field: 'username', message });
  if (username === '') {
    return apiKey.test(password)
      ? undefined
      : refuse(
          'Enter the user name. It may be empty only with an API key (klarna_test_api_… or klarna_live_api_…).',
        );
  }
  if (clientId.test(username)) return refuse(clientIdMessage);
  if (apiKey.test(username)) return refuse('This is an API key. It belongs into the password field.');
  const stray = strayCharacters(username);
  if (stray) return refuse(stray);
  if (username.includes(':')) {
    return refuse('A user name cannot contain a colon. Did you paste user name and password together?');
  }
  return undefined;
}

function passwordProblem({ password, environment }: CredentialDraft): CredentialProblem | undefined {
  const refuse = (message: string): CredentialProblem => ({ field: 'password', message });
  if (password === '') return refuse('Enter the password (the API key).');
  if (clientId.test(password)) return refuse(clientIdMessage);
  const stray = strayCharacters(password);
  if (stray) return refuse(stray);
  if (apiKey.test(password) && !wholeKey.test(password)) {
    return refuse('This is not the whole key: it contains a space, dots or another character no key has.');
  }
  const keyEnvironment = { live: 'production', test: 'playground' }[apiKey.exec(password)?.[1] ?? ''];
  if (keyEnvironment === undefined || keyEnvironment === environment) return undefined;
  const names = environmentNames;
  return refuse(
    keyEnvironment === 'production'
      ? `This is a live key (klarna_live_api_…), and it would be sent to ${names.playground}. Choose ${names.production}, or use a test key.`
      : `This is a test key (klarna_test_api_…): ${names.production} does not know it. Choose ${names.playground}, or use a live key.`,
  );
}

const clientIdMessage =
  'This is a client identifier: it is public, for use in the browser, and cannot read a session. Use an API credential.';

function strayCharacters(value: string): string | undefined {
  if (/^\s/.test(value))
    return 'There is a space or line break before it. Remove it: Klarna would answer 401.';
  if (/\s$/.test(value))
    return 'There is a space or line break after it. Remove it: Klarna would answer 401.';
  if (invisibleCharacter.test(value)) return 'It contains an invisible character. Copy it again.';
  if (value.length > 1024) return 'It is longer than 1,024 characters, which no Klarna credential is.';
  return undefined;
}
