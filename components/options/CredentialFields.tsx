import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import {
  type ApiServer,
  apiOrigin,
  Environment,
  environmentNames,
  environments,
  Region,
  regions,
} from '../../lib/klarna/api-server.ts';
import type { CredentialField, CredentialProblem } from '../../lib/klarna/credential.ts';
import { describeCredentialProblem } from '../../lib/klarna/describe-credential-problem.ts';
import { t, translate } from '../../lib/language/on-screen.ts';
import './form.css';

interface CredentialFieldsProps {
  prefill: Partial<ApiServer>;
  problems: readonly CredentialProblem[];
}

/** The five fields of a credential. Uncontrolled: the form itself holds what is typed. */
export function CredentialFields({ prefill, problems }: CredentialFieldsProps) {
  const [environment, setEnvironment] = useState<Environment>(prefill.environment ?? 'playground');
  const [region, setRegion] = useState<Region>(prefill.region ?? 'eu');
  const problem = (field: CredentialField) => {
    const found = problems.find((each) => each.field === field);
    return found && translate(describeCredentialProblem(found));
  };
  return (
    <>
      <FormField
        name="label"
        label={t`Name`}
        hint={t`A name of your choice, for example the shop’s name.`}
        problem={problem('label')}
        control={(props) => <input {...props} class="input" type="text" autocomplete="off" />}
      />
      <div class="form-pair">
        <FormField
          name="environment"
          label={t`Environment`}
          hint={
            environment === 'production' ? t`Real purchases. Each read asks first.` : t`Klarna’s test system.`
          }
          problem={problem('environment')}
          control={(props) => (
            <select
              {...props}
              class={environment === 'production' ? 'input live' : 'input'}
              onChange={(event) => setEnvironment(Environment.parse(event.currentTarget.value))}
            >
              {environments.map((name) => (
                <option key={name} value={name} selected={name === (prefill.environment ?? 'playground')}>
                  {environmentNames[name]}
                </option>
              ))}
            </select>
          )}
        />
        <FormField
          name="region"
          label={t`Region`}
          hint={t`Goes to ${new URL(apiOrigin({ environment, region })).host} only.`}
          problem={problem('region')}
          control={(props) => (
            <select
              {...props}
              class="input"
              onChange={(event) => setRegion(Region.parse(event.currentTarget.value))}
            >
              {regions.map((name) => (
                <option key={name} value={name} selected={name === (prefill.region ?? 'eu')}>
                  {regionLabels[name]()}
                </option>
              ))}
            </select>
          )}
        />
      </div>
      <FormField
        name="username"
        label={t`User name`}
        hint={t`As shown in the Klarna portal: a UUID, or a name like PK12345_0a1b2c3d.`}
        problem={problem('username')}
        control={(props) => (
          <input {...props} class="input mono" type="text" autocomplete="off" spellcheck={false} />
        )}
      />
      <FormField
        name="password"
        label={t`Password (API key)`}
        hint={t`Klarna shows it only once, when you create the credential. It is not shown again here.`}
        problem={problem('password')}
        control={(props) => (
          <input {...props} class="input mono" type="password" autocomplete="new-password" />
        )}
      />
    </>
  );
}

const regionLabels: Record<Region, () => string> = {
  eu: () => t`Europe (EU)`,
  na: () => t`North America (NA)`,
  oc: () => t`Oceania (OC)`,
};

/** The attributes that connect a control with its label, hint and problem. */
interface ControlProps {
  id: string;
  name: CredentialField;
  'aria-describedby': string;
  'aria-invalid': boolean;
}

interface FormFieldProps {
  name: CredentialField;
  label: string;
  hint?: string;
  problem: string | undefined;
  control(props: ControlProps): ComponentChildren;
}

/** A label, its control, and below it a hint or what is wrong. */
function FormField({ name, label, hint, problem, control }: FormFieldProps) {
  const id = `credential-${name}`;
  return (
    <div class="form-field">
      <label for={id}>{label}</label>
      {control({ id, name, 'aria-describedby': `${id}-help`, 'aria-invalid': problem !== undefined })}
      <p id={`${id}-help`} class={problem === undefined ? 'form-hint' : 'problem'}>
        {problem ?? hint}
      </p>
    </div>
  );
}
