/** Code whose every branch matters, by its name in the security table. Patterns from the project's root. */
export const coveredAreas: Record<string, readonly string[]> = {
  vault: [
    'lib/vault/**',
    'lib/usecases/vault/**',
    'lib/platform/backup-store.ts',
    'lib/platform/vault-needs.ts',
    'lib/platform/vault-store.ts',
  ],
  router: ['lib/protocol/*messages.ts', 'lib/protocol/router.ts', 'lib/protocol/sender.ts'],
  'request builder': [
    'lib/klarna/api-server.ts',
    'lib/klarna/credential.ts',
    'lib/klarna/session-id.ts',
    'lib/klarna/session-url.ts',
    'lib/platform/session-exchange.ts',
  ],
  redactor: ['lib/inspector/mask.ts', 'lib/inspector/sensitivity.ts', 'lib/inspector/shown-value.ts'],
};
