import type { DetectedSession } from '../detection/detected-session.ts';
import { goLiveChecklist } from '../diagnosis/go-live/checklist.ts';
import type { Json } from '../display/shown-value.ts';
import { knownOf } from '../inspector/known-of.ts';
import type { InspectorState } from '../inspector/state.ts';
import type { CredentialSummary } from '../klarna/credential.ts';
import { joinedText, type Text, t, verbatim } from '../language/text.ts';
import { type CheckedExport, checkExport } from './check-export.ts';
import { exportBundle, exportFixture, exportReport } from './checked-export.ts';
import { goLiveMarkdown } from './go-live-markdown.ts';
import { knownValues } from './known-value.ts';
import { makeBundle } from './make-bundle.ts';
import { asBruno, asCurl, asHttpie, asPostman, sessionRequest } from './reproduce.ts';
import type { SavedWith } from './session-facts.ts';
import { sessionFactsOf } from './session-facts.ts';

/** One form in which a session can be exported. */
export interface Shareable {
  /** The name in the list. */
  title: Text;
  /** What it is for, and what it contains, in one sentence. */
  about: Text;
  fileName: string;
  /** Writes the export and checks it. */
  write(): CheckedExport;
}

interface Shared {
  state: InspectorState;
  session: DetectedSession;
  /** The credential that read the session, or tried to. */
  credential: CredentialSummary;
  saved: SavedWith;
}

/**
 * All forms in which this session can be exported, in the order on screen. Exports are always in English, because the
 * reader's language is unknown. Klarna's support is a frequent reader.
 */
export function shareables({ state, session, credential, saved }: Shared): Shareable[] {
  const material = sessionFactsOf(state, session, saved.at);
  const known = knownValues(state);
  const bundle = makeBundle(material, saved);
  const name = `klarna-session-${session.session_id.slice(0, 8)}`;
  return [
    {
      title: t`Report`,
      about: t`For a ticket or a chat, as Markdown: findings, order lines, failing calls. Nothing about the shopper.`,
      fileName: `${name}.md`,
      write: () => exportReport(bundle, known),
    },
    {
      title: t`Support bundle`,
      about: t`For a colleague, who opens it on the options page of this extension and sees what you see, masked.`,
      fileName: `${name}.bundle.json`,
      write: () => exportBundle(bundle, known),
    },
    ...reproductions({ name, session, credential, write: (text) => checkExport(text, known) }),
    {
      title: t`Go-live checklist`,
      about: t`For a ticket, as Markdown: what is left to do before go-live, as far as this session shows.`,
      fileName: `${name}.go-live.md`,
      write: () => checkExport(goLiveMarkdown(goLiveChecklist(knownOf(state, session, saved.at))), known),
    },
    ...fixture(material.snapshot?.body, name, (body) => exportFixture(body, known)),
  ];
}

/** The requests for other tools. A credential with an empty user name is an API key; for a locked one this is unknown. */
function reproductions({
  name,
  session: { session_id },
  credential: { server, maskedUsername, locked },
  write,
}: {
  name: string;
  session: DetectedSession;
  credential: CredentialSummary;
  write(text: string): CheckedExport;
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
  const terminal = joinedText([t`The same request in a terminal.`, shell], ' ');
  return [
    { title: verbatim('curl'), about: terminal, ending: 'sh', as: asCurl },
    { title: verbatim('HTTPie'), about: terminal, ending: 'httpie.sh', as: asHttpie },
    {
      title: verbatim('Postman'),
      about: joinedText([t`A collection to import.`, tool], ' '),
      ending: 'postman.json',
      as: asPostman,
    },
    {
      title: verbatim('Bruno'),
      about: joinedText([t`A request file for a collection.`, tool], ' '),
      ending: 'bru',
      as: asBruno,
    },
  ].map(({ title, about, ending, as }) => ({
    title,
    about,
    fileName: `${name}.${ending}`,
    write: () => write(as(request)),
  }));
}

function fixture(body: Json, name: string, write: (body: Json) => CheckedExport): Shareable[] {
  if (body === undefined) return [];
  return [
    {
      title: t`Test fixture`,
      about: t`For your own tests: unchanged amounts and order lines, dummy tokens and personal data.`,
      fileName: `${name}.fixture.json`,
      write: () => write(body),
    },
  ];
}
