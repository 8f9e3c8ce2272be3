import { CfnOutput, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { StageConfig } from './config.ts';
import type { HotlineData } from './data-stack.ts';
import { HotlineApi } from './intake/hotline-api.ts';
import { PublicApi } from './intake/public-api.ts';
import { OfficerPage } from './officer/officer-page.ts';

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
  }
}
