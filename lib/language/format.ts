export { formatNumber, formatTime } from './on-screen.ts';
