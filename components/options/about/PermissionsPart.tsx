import { permissionReason } from '../../../lib/display/permission-reason.ts';
import { t, translate } from '../../../lib/language/on-screen.ts';
import type { AboutBuild } from '../../../lib/messages/results.ts';
import { AboutPart, AboutRow } from './AboutPart.tsx';

/** What the browser lets this extension do now, and why each is there. */
export function PermissionsPart({ permissions }: Pick<AboutBuild, 'permissions'>) {
  return (
    <AboutPart title={t`Current permissions`} none={t`None.`}>
      {permissions.map((permission) => {
        const reason = permissionReason(permission);
        return (
          <AboutRow
            key={permission}
            name={permission}
            words={reason ? translate(reason) : t`Unexpected: the extension does not use this permission.`}
            unexpected={reason === undefined}
          />
        );
      })}
    </AboutPart>
  );
}
