export { inEnglish, pageLanguage as language } from './on-screen.ts';
