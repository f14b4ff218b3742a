import { useEffect, useState } from 'preact/hooks';
import type { Disclosure } from '../../lib/display/shown-value.ts';
import type { Environment } from '../../lib/klarna/api-server.ts';
import { useView } from './view-context.ts';

/** How long personal data of a production session stays on screen, ms. */
const productionMs = 30_000;

/** What a person asked for: everything, nothing, or one field by its path. */
type Choice = { kind: 'all' } | { kind: 'nothing' } | { kind: 'field'; path: string };

const everything: Choice = { kind: 'all' };
const nothing: Choice = { kind: 'nothing' };

/** The reveal of one field. */
export interface FieldReveal {
  path: string;
  revealed: boolean;
  /** Everything is revealed: then there is nothing to press for one field. */
  byAll: boolean;
  toggle(): void;
  /** The focus left the field. */
  leave(): void;
}

/** What of one section's personal data is on screen. */
export interface Reveal {
  /** For `disclosureOf`. */
  personal: Disclosure['personal'];
  all: boolean;
  toggleAll(): void;
  field(path: string): FieldReveal;
}

/**
 * The reveals of one section. Masked again: a field when the focus leaves it; everything when another session is shown,
 * when the view goes out of sight, and 30 s after it was asked for unless the session is a playground one.
 */
export function useReveal(session_id: string, environment: Environment | undefined): Reveal {
  const { settings } = useView();
  const [asked, setAsked] = useState<{ session_id: string; choice: Choice }>();
  const isPlayground = environment === 'playground';
  const unasked = isPlayground && settings.showPlaygroundData ? everything : nothing;
  const choice = asked?.session_id === session_id ? asked.choice : unasked;

  useEffect(() => {
    // Preact cleans up after the next frame, when the global may be another document's or gone.
    const page = document;
    const hide = () => {
      if (page.hidden) setAsked((before) => (before?.choice.kind === 'nothing' ? before : undefined));
    };
    page.addEventListener('visibilitychange', hide);
    return () => page.removeEventListener('visibilitychange', hide);
  }, []);

  useEffect(() => {
    // Coming back to a session later is another showing of it.
    setAsked((before) => (before?.session_id === session_id ? before : undefined));
  }, [session_id]);

  useEffect(() => {
    if (asked === undefined || isPlayground) return;
    const timer = setTimeout(() => setAsked(undefined), productionMs);
    return () => clearTimeout(timer);
  }, [asked, isPlayground]);

  const ask = (choice: Choice) => setAsked({ session_id, choice });
  const all = choice.kind === 'all';
  return {
    all,
    personal: choice.kind === 'field' ? new Set([choice.path]) : all,
    toggleAll: () => ask(all ? nothing : everything),
    field(path) {
      const isThis = isField(choice, path);
      return {
        path,
        revealed: all || isThis,
        byAll: all,
        toggle: () => ask(isThis ? nothing : { kind: 'field', path }),
        leave: () => setAsked((now) => (isField(now?.choice, path) ? { session_id, choice: nothing } : now)),
      };
    },
  };
}

function isField(choice: Choice | undefined, path: string): boolean {
  return choice?.kind === 'field' && choice.path === path;
}
