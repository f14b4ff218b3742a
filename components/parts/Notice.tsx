import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './Icon.tsx';
import './notice.css';

interface NoticeProps {
  /** `bad` and `warn` are findings; `plain` explains. */
  tone: 'bad' | 'warn' | 'plain' | 'live';
  title: string;
  icon?: IconName;
  children?: ComponentChildren;
}

/** One statement of our own, set apart from everything that comes from a session or a page. */
export function Notice({ tone, title, icon = 'alert', children }: NoticeProps) {
  return (
    <div class={`notice ${tone}`}>
      <span class="notice-icon">
        <Icon name={icon} />
      </span>
      <div class="grow stack">
        <h2>{title}</h2>
        {children}
      </div>
    </div>
  );
}
