import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Known } from '../../lib/diagnosis/known.ts';
import { type WhyEmpty, whyEmpty } from '../../lib/diagnosis/why-empty.ts';

/** Why there is nothing at a path of the session on screen; `undefined` where that is not known. */
export type WhyEmptyAt = (path: string) => WhyEmpty | undefined;

export const EmptyContext = createContext<WhyEmptyAt>(() => undefined);

export function useWhyEmpty(): WhyEmptyAt {
  return useContext(EmptyContext);
}

/** For the session that was read. */
export function whyEmptyIn({ session, snapshot, earlier }: Known): WhyEmptyAt {
  return (path) => session && whyEmpty(path, { session, body: snapshot?.body, earlier });
}
