import { readdirSync, readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { operations } from '../../../../lib/klarna/operation.ts';

const folder = new URL('../../../fixtures/refusals/', import.meta.url);

const PublicRefusal = z.object({
  /** Where the answer is documented, or was reported. */
  source: z.string(),
  operation: z.nullable(z.enum(operations)),
  status: z.int(),
  /** The body of Klarna's answer. */
  answer: z.record(z.string(), z.unknown()),
  explained: z.object({
    /** The id of the row that explains it; `null` if no row does. */
    refusal: z.nullable(z.string()),
    product: z.nullable(z.string()),
    /** The paths of the refused fields. */
    fields: z.optional(z.array(z.string())),
  }),
});
export type PublicRefusal = z.infer<typeof PublicRefusal>;

/** Every answer of Klarna that is publicly known to refuse a request, by the name of its file. */
export const publicRefusals: ReadonlyMap<string, PublicRefusal> = new Map(
  readdirSync(folder)
    .sort()
    .map((file) => [
      file.replace(/\.json$/, ''),
      PublicRefusal.parse(JSON.parse(readFileSync(new URL(file, folder), 'utf8'))),
    ]),
);
