import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const BuiltManifest = z.object({
  action: z.object({ default_popup: z.string() }),
  devtools_page: z.string().optional(),
  options_ui: z.object({ page: z.string() }).optional(),
  browser_specific_settings: z.object({ gecko: z.object({ id: z.string() }) }).optional(),
});

/** What the drivers need from a built extension's manifest.json; paths are relative to its folder. */
export type BuiltManifest = z.infer<typeof BuiltManifest>;

/**
 * Reads the manifest of a built extension.
 *
 * @throws Error naming the folder, if it has no usable build
 */
export async function readBuiltManifest(extensionDir: string): Promise<BuiltManifest> {
  const path = join(extensionDir, 'manifest.json');
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new Error(`There is no extension at ${path}: run the build first.`, { cause });
  });
  return BuiltManifest.parse(JSON.parse(text));
}
