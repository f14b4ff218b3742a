import { useEffect, useState } from 'preact/hooks';

/**
 * Whether personal data of one section is on screen. It is hidden again when another session is shown, and when the
 * view goes out of sight.
 */
export function useReveal(session_id: string): { revealed: boolean; toggle(): void } {
  const [revealedFor, setRevealedFor] = useState<string>();
  useEffect(() => {
    const hide = () => {
      if (document.hidden) setRevealedFor(undefined);
    };
    document.addEventListener('visibilitychange', hide);
    return () => document.removeEventListener('visibilitychange', hide);
  }, []);
  const revealed = revealedFor === session_id;
  return { revealed, toggle: () => setRevealedFor(revealed ? undefined : session_id) };
}
