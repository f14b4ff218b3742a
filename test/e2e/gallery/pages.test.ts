import { gallerySuite } from './gallery-suite.ts';

gallerySuite('options', 'sample');
