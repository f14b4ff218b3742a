import { httpsLink } from '../../lib/display/https-link.ts';
import { Value } from './Value.tsx';

/** An address from a session: a link where it is `https:`, plain text where it is anything else. */
export function ExternalLink({ url, path }: { url: string; path?: string | undefined }) {
  const href = httpsLink(url);
  if (href === undefined) return <Value text={url} path={path} />;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      <Value text={url} path={path} />
    </a>
  );
}
