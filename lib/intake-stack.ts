import { CfnOutput, CfnParameter, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { StageConfig } from './config.ts';
import type { HotlineData } from './data-stack.ts';
import { HotlineApi } from './intake/hotline-api.ts';
import { PublicApi } from './intake/public-api.ts';
import { OfficerPage } from './officer/officer-page.ts';
import { StaffApi } from './staff/staff-api.ts';
import { StaffSignIn } from './staff/staff-sign-in.ts';

type HotlineIntakeProps = StageConfig & { data: HotlineData };

/** The doors to the hotline on the web: citizens' and officers'. */
export class HotlineIntake extends Stack {
  readonly api: HotlineApi;
  /** Where citizens and officers find the hotline: its own name, or the API's. */
  readonly portalUrl: string;

  constructor(scope: Construct, id: string, { data, ...config }: HotlineIntakeProps) {
    super(scope, id, {
      description: '1022 Trà Vinh: web address and pages',
      env: { region: config.region },
      terminationProtection: config.keepDataOnDelete,
    });
    this.api = new HotlineApi(this, 'HotlineApi', config);
    new CfnOutput(this, 'Address', {
      description: 'Where the hotline answers, whatever name leads there',
      value: this.api.url,
    });
    this.portalUrl = config.portalUrl ?? this.api.url;
    new PublicApi(this, 'PublicApi', { api: this.api, data, portalUrl: this.portalUrl });
    new OfficerPage(this, 'OfficerPage', { api: this.api, data });
    const firstAdministrator = config.firstAdministrator ?? askedAtDeploy(this);
    new CfnOutput(this, 'FirstAdministratorSub', {
      description: 'Whose account may always add and withdraw members of staff',
      value: firstAdministrator,
    });
    new StaffApi(this, 'StaffApi', {
      api: this.api,
      data,
      signIn: new StaffSignIn(this, 'StaffSignIn', { ...config, portalUrl: this.portalUrl }),
      firstAdministrator,
    });
  }
}

/** Has no default, so that every stage says who it is. */
function askedAtDeploy(scope: Construct): string {
  return new CfnParameter(scope, 'FirstAdministrator', {
    description:
      'The sub of the account that is an administrator always; all zeros for a first deploy, before there is an account',
    allowedPattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$',
  }).valueAsString;
}
