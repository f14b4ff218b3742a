import * as z from 'zod/mini';
import { ApiServer } from '../klarna/api-server.ts';

const Prefill = z.object({
  environment: z.catch(z.optional(ApiServer.shape.environment), undefined),
  region: z.catch(z.optional(ApiServer.shape.region), undefined),
});

/** Environment and region out of the options page's address. Anything else in it is ignored. */
export function prefillFrom(search: string): Partial<ApiServer> {
  const { environment, region } = Prefill.parse(Object.fromEntries(new URLSearchParams(search)));
  return { ...(environment && { environment }), ...(region && { region }) };
}
