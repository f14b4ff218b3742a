import { h, render } from 'preact';
import './popup.css';

/** The least that a popup made with Preact can be: one element, of the size of ours, with one word in it. */
const root = document.getElementById('app');
if (root) render(h('main', { class: 'popup' }, 'Empty'), root);
