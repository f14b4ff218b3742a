import { defineBackground } from 'wxt/utils/define-background';
import { listen } from '../lib/platform/listen.ts';

export default defineBackground(listen);
