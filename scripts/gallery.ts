import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildGallery } from '../test/gallery/build-gallery.ts';
import { serveFolder } from '../test/gallery/serve-folder.ts';

/** `npm run gallery`: one page with every screen in every state, from sample data. */
const folder = await mkdtemp(join(tmpdir(), 'gallery-'));
await buildGallery(folder);
const { url } = await serveFolder(folder, 8642);
console.log(`The gallery is at ${url}. Press Ctrl+C to stop.`);
