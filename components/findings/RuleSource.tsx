import { sourceOf } from '../../lib/diagnosis/catalogue.ts';

/** Where a rule comes from: the title of Klarna's page with its address, or the observation. In English, as they are. */
export function RuleSource({ rule }: { rule: string }) {
  const source = sourceOf(rule);
  if (source === undefined) return null;
  return (
    <p class="rule-source quiet" lang="en">
      {source.url === undefined ? (
        source.says
      ) : (
        <a href={source.url} target="_blank" rel="noopener noreferrer">
          {source.says}
        </a>
      )}
    </p>
  );
}
