export { counted } from './on-screen.ts';
