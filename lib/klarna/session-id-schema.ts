import * as z from 'zod/mini';
import { sessionIdPattern } from './session-id.ts';

/** The same as `isSessionId`, for the schemas of what comes in. Apart from it, since page scripts carry no zod. */
export const SessionId = z.string().check(z.regex(sessionIdPattern));
