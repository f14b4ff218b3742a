import type { CredentialDraft, CredentialProblem } from './credential.ts';

const apiKey = /^klarna_(live|test)_api_/;
const clientId = /klarna_(live|test)_client_/;
/** Printable ASCII characters without the space. A key is sent unchanged in a header and can have no others. */
const wholeKey = /^[!-~]+$/;
/** Control characters, which no header may contain, and invisible ones from copied text: zero-width spaces, soft hyphens. */
const invisibleCharacter = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

/**
 * Everything in a draft that would make Klarna answer 401, or would send a key to the wrong environment. The draft can
 * be saved if the list is empty. Nothing is trimmed silently: a stray space is a common cause of a 401, and the
 * developer should know about it.
 */
export function credentialProblems(draft: CredentialDraft): CredentialProblem[] {
  return [labelProblem(draft), usernameProblem(draft), passwordProblem(draft)].filter(
    (problem) => problem !== undefined,
  );
}

function labelProblem({ label }: CredentialDraft): CredentialProblem | undefined {
  if (label.trim() === '') return { field: 'label', why: 'no-name' };
  if (label.length > 60) return { field: 'label', why: 'long-name' };
  return undefined;
}

function usernameProblem({ username, password }: CredentialDraft): CredentialProblem | undefined {
  const refuse = (why: CredentialProblem['why']): CredentialProblem => ({ field: 'username', why });
  if (username === '') return apiKey.test(password) ? undefined : refuse('no-user-name');
  if (clientId.test(username)) return refuse('client-id');
  if (apiKey.test(username)) return refuse('key-as-user-name');
  const stray = strayCharacters(username);
  if (stray) return refuse(stray);
  if (username.includes(':')) {
    return refuse('colon');
  }
  return undefined;
}

function passwordProblem({ password, environment }: CredentialDraft): CredentialProblem | undefined {
  const refuse = (why: CredentialProblem['why']): CredentialProblem => ({ field: 'password', why });
  if (password === '') return refuse('no-password');
  if (clientId.test(password)) return refuse('client-id');
  const stray = strayCharacters(password);
  if (stray) return refuse(stray);
  if (apiKey.test(password) && !wholeKey.test(password)) return refuse('cut-key');
  const keyEnvironment = { live: 'production', test: 'playground' }[apiKey.exec(password)?.[1] ?? ''];
  if (keyEnvironment === undefined || keyEnvironment === environment) return undefined;
  return refuse(keyEnvironment === 'production' ? 'live-key' : 'test-key');
}

function strayCharacters(value: string): CredentialProblem['why'] | undefined {
  if (/^\s/.test(value)) return 'space-before';
  if (/\s$/.test(value)) return 'space-after';
  if (invisibleCharacter.test(value)) return 'invisible';
  if (value.length > 1024) return 'too-long';
  return undefined;
}
