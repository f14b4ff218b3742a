import type { RuleSource as Source } from '../../lib/diagnosis/rule.ts';

/** Where a rule comes from: the title of Klarna's page with its address, or the observation. In English, as they are. */
export function RuleSource({ source: { says, url } }: { source: Source }) {
  return (
    <p class="rule-source quiet" lang="en">
      {url === undefined ? (
        says
      ) : (
        <a href={url} target="_blank" rel="noopener noreferrer">
          {says}
        </a>
      )}
    </p>
  );
}
