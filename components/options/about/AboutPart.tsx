import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import './about.css';

interface AboutPartProps {
  title: string;
  /** In place of rows, where there are none. */
  none?: string;
  children: ComponentChildren[];
}

/** One titled list of facts. */
export function AboutPart({ title, none, children }: AboutPartProps) {
  const id = useId();
  return (
    <section class="about-part" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {children.length === 0 ? <p class="muted">{none}</p> : <ul>{children}</ul>}
    </section>
  );
}

interface AboutRowProps {
  /** The browser's word, as it is. */
  name: string;
  figure?: string;
  /** What it is for. */
  words?: ComponentChildren;
  /** It should not be there. */
  unexpected?: boolean;
}

/** One fact: a name as the browser has it, a figure, and why. */
export function AboutRow({ name, figure, words, unexpected = false }: AboutRowProps) {
  return (
    <li class={unexpected ? 'about-row unexpected' : 'about-row'}>
      <bdi class="mono">{name}</bdi>
      {figure !== undefined && <span class="about-figure">{figure}</span>}
      {words !== undefined && <span class="about-words">{words}</span>}
    </li>
  );
}
