import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { build } from 'vite';
import { catalogues } from '../../build/catalogue.ts';

/** Builds the gallery into the folder, as a page of static files. */
export async function buildGallery(folder: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    root: fileURLToPath(new URL('.', import.meta.url)),
    base: './',
    plugins: [preact(), catalogues()],
    build: { outDir: folder, emptyOutDir: true, target: 'es2024' },
  });
}
