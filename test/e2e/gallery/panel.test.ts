import { gallerySuite } from './gallery-suite.ts';

gallerySuite('panel');
