import { type ApiServer, environmentNames, regionNames } from '../../lib/klarna/api-server.ts';

/** Environment and region, as far as they are known. Production cannot be taken for playground. */
export function ServerChip({ server, detail }: { server: Partial<ApiServer>; detail?: string | undefined }) {
  const { environment, region } = server;
  const names = [environment && environmentNames[environment], region && regionNames[region], detail].filter(
    (name) => name !== undefined,
  );
  if (names.length === 0) return null;
  return (
    <span class={`chip ${environment ?? ''}`}>
      <bdi class="one-line">{names.join(' · ')}</bdi>
    </span>
  );
}
