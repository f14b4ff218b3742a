import { h, render } from 'preact';
import './popup.css';

/** The smallest possible popup with Preact: one element of the size of our popup, with one word. */
const root = document.getElementById('app');
if (root) render(h('main', { class: 'popup' }, 'Empty'), root);
