import { useEffect, useState } from 'preact/hooks';

/**
 * Whether personal data of one section is on screen. It is hidden again when another session is shown, and when the
 * view goes out of sight.
 */
export function useReveal(session_id: string): { revealed: boolean; toggle(): void } {
  const [revealedFor, setRevealedFor] = useState<string>();
  useEffect(() => {
    // Preact cleans up after the next frame, when the global may be another document's or gone.
    const page = document;
    const hide = () => {
      if (page.hidden) setRevealedFor(undefined);
    };
    page.addEventListener('visibilitychange', hide);
    return () => page.removeEventListener('visibilitychange', hide);
  }, []);
  const revealed = revealedFor === session_id;
  return { revealed, toggle: () => setRevealedFor(revealed ? undefined : session_id) };
}
