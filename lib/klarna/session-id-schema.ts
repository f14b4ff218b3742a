import * as z from 'zod/mini';
import { sessionIdPattern } from './session-id.ts';

/** `isSessionId` as a schema. In a file of its own, because page scripts must not contain zod. */
export const SessionId = z.string().check(z.regex(sessionIdPattern));
