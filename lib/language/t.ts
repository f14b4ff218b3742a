export { t } from './on-screen.ts';
