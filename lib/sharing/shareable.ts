import type { DetectedSession } from '../detection/detected-session.ts';
import { goLiveChecklist } from '../diagnosis/go-live/checklist.ts';
import type { Json } from '../display/shown-value.ts';
import { knownOf } from '../inspector/known-of.ts';
import type { InspectorState } from '../inspector/state.ts';
import type { CredentialSummary } from '../klarna/credential.ts';
import { inEnglish } from '../language/spoken.ts';
import { t } from '../language/t.ts';
import { goLiveMarkdown } from './go-live-markdown.ts';
import { knownValues } from './known-value.ts';
import { makeBundle } from './make-bundle.ts';
import type { Saved } from './material.ts';
import { materialOf } from './material-of.ts';
import { type Outgoing, outgoing, outgoingBundle, outgoingFixture, outgoingReport } from './outgoing.ts';
import { asBruno, asCurl, asHttpie, asPostman, sessionRequest } from './reproduce.ts';

/** One form in which a session can be handed on. */
export interface Shareable {
  /** Also the name in the list. */
  title: string;
  /** What it is for, and what is in it: one sentence. */
  about: string;
  fileName: string;
  /** Writes it, and looks through what was written. */
  write(): Outgoing;
}

interface Shared {
  state: InspectorState;
  session: DetectedSession;
  /** The credential it was read with, or tried. */
  credential: CredentialSummary;
  saved: Saved;
}

/**
 * Everything in which this session can be handed on, in the order in which it is offered. What is written is English,
 * also where the page is not: nobody knows the language of whoever reads it, Klarna's support first.
 */
export function shareables(shared: Shared): Shareable[] {
  return formsOf(shared).map((form) => ({ ...form, write: () => inEnglish(form.write) }));
}

function formsOf({ state, session, credential, saved }: Shared): Shareable[] {
  const material = inEnglish(() => materialOf(state, session, saved.at));
  const known = knownValues(state);
  const bundle = inEnglish(() => makeBundle(material, saved));
  const name = `klarna-session-${session.session_id.slice(0, 8)}`;
  return [
    {
      title: t`Report`,
      about: t`For a ticket or a chat, as Markdown: findings, order lines, failing calls. Nothing about the shopper.`,
      fileName: `${name}.md`,
      write: () => outgoingReport(bundle, known),
    },
    {
      title: t`Support bundle`,
      about: t`For a colleague, who opens it on the options page of this extension and sees what you see, masked.`,
      fileName: `${name}.bundle.json`,
      write: () => outgoingBundle(bundle, known),
    },
    ...reproductions({ name, session, credential, write: (text) => outgoing(text, known) }),
    {
      title: t`Go-live checklist`,
      about: t`For a ticket, as Markdown: what is left to do before real shoppers come, as far as this session tells.`,
      fileName: `${name}.go-live.md`,
      write: () => outgoing(goLiveMarkdown(goLiveChecklist(knownOf(state, session, saved.at))), known),
    },
    ...fixture(material.snapshot?.body, name, (body) => outgoingFixture(body, known)),
  ];
}

/** The user name of an API key without one is known to be empty; that of a locked credential is not known. */
function reproductions({
  name,
  session: { session_id },
  credential: { server, maskedUsername, locked },
  write,
}: {
  name: string;
  session: DetectedSession;
  credential: CredentialSummary;
  write(text: string): Outgoing;
}): Shareable[] {
  const authorization = maskedUsername === '' && !locked ? 'api-key' : 'user-and-password';
  const request = sessionRequest(server, session_id, authorization);
  if (request === undefined) return [];
  const isKey = authorization === 'api-key';
  const shell = isKey
    ? t`Put your API key into the environment variables KLARNA_API_KEY.`
    : t`Put your credential into the environment variables KLARNA_USER and KLARNA_PASSWORD.`;
  const tool = isKey
    ? t`Put your API key into the variables KLARNA_API_KEY.`
    : t`Put your credential into the variables KLARNA_USER and KLARNA_PASSWORD.`;
  const terminal = `${t`The same request in a terminal.`} ${shell}`;
  return [
    { title: 'curl', about: terminal, ending: 'sh', as: asCurl },
    { title: 'HTTPie', about: terminal, ending: 'httpie.sh', as: asHttpie },
    {
      title: 'Postman',
      about: `${t`A collection to import.`} ${tool}`,
      ending: 'postman.json',
      as: asPostman,
    },
    { title: 'Bruno', about: `${t`A request file for a collection.`} ${tool}`, ending: 'bru', as: asBruno },
  ].map(({ title, about, ending, as }) => ({
    title,
    about,
    fileName: `${name}.${ending}`,
    write: () => write(as(request)),
  }));
}

function fixture(body: Json, name: string, write: (body: Json) => Outgoing): Shareable[] {
  if (body === undefined) return [];
  return [
    {
      title: t`Test fixture`,
      about: t`For your own tests: amounts and order lines as they are, dummies for tokens and personal data.`,
      fileName: `${name}.fixture.json`,
      write: () => write(body),
    },
  ];
}
