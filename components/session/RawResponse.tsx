import { useState } from 'preact/hooks';
import { containerIds } from '../../lib/display/json-tree.ts';
import { disclosureOf, maskedJson } from '../../lib/display/shown-value.ts';
import type { Snapshot } from '../../lib/klarna/snapshot.ts';
import { pageLanguage, t } from '../../lib/language/on-screen.ts';
import { useReveal } from '../hooks/use-reveal.ts';
import { CopyButton } from '../parts/CopyButton.tsx';
import { RevealButton } from '../parts/RevealButton.tsx';
import { RawTree } from './RawTree.tsx';
import './raw-response.css';

interface RawResponseProps {
  snapshot: Snapshot;
  /** Paths of what is open, where somebody keeps them for longer than this is on screen. */
  branches?: { open: ReadonlySet<string>; setOpen(open: ReadonlySet<string>): void };
}

/** Klarna's answer as it came, as a tree. Tokens stay masked; personal data until it is asked for. */
export function RawResponse({ snapshot, branches }: RawResponseProps) {
  const { session_id, server, body } = snapshot;
  const reveal = useReveal(session_id, server.environment);
  const [ownOpen, setOwnOpen] = useState<ReadonlySet<string>>(() => new Set());
  const { open, setOpen } = branches ?? { open: ownOpen, setOpen: setOwnOpen };
  const disclosure = disclosureOf(body, pageLanguage(), reveal.personal);
  return (
    <div class="raw-response">
      <div class="raw-response-tools row wrap">
        <button type="button" class="link-button small" onClick={() => setOpen(new Set(containerIds(body)))}>
          {t`Expand all`}
        </button>
        <button type="button" class="link-button small" onClick={() => setOpen(new Set())}>
          {t`Collapse all`}
        </button>
        <span class="grow" />
        <RevealButton reveal={reveal} what="personal data" />
        <CopyButton what={t`JSON, masked`} text={() => maskedJson(body, disclosure)} />
      </div>
      <RawTree body={body} disclosure={disclosure} reveal={reveal} open={open} onOpen={setOpen} />
    </div>
  );
}
