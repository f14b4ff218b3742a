/** The code whose coverage is measured, by its name in the security table, as patterns from the project's root. */
export const coveredAreas: Record<string, readonly string[]> = {
  vault: [
    'lib/vault/**',
    'lib/platform/storage/backup-store.ts',
    'lib/platform/storage/vault-dependencies.ts',
    'lib/platform/storage/vault-store.ts',
  ],
  router: ['lib/messages/messages.ts', 'lib/worker/router.ts'],
  'request builder': [
    'lib/klarna/api-server.ts',
    'lib/klarna/credential.ts',
    'lib/klarna/session-id.ts',
    'lib/klarna/session-url.ts',
    'lib/platform/session-exchange.ts',
  ],
  redactor: ['lib/display/mask.ts', 'lib/display/sensitivity.ts', 'lib/display/shown-value.ts'],
};
