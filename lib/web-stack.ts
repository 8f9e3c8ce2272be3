import { CfnOutput } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { HotlineApi } from './intake/hotline-api.ts';
import { HotlineStack } from './shared/hotline-stack.ts';
import type { StageConfig } from './stage-config.ts';
import { EdgeDistribution } from './web/edge-distribution.ts';
import { OriginSecret } from './web/origin-secret.ts';
import type { WebEdgeStack } from './web-edge-stack.ts';

/** Stack with the HTTP API and the CloudFront distribution in front of it. */
export class WebStack extends HotlineStack {
  readonly api: HotlineApi;
  /**
   * URL of the web pages for citizens and officers. It contains the stage's own domain if there is one, otherwise the domain
   * of CloudFront or of the API.
   */
  readonly portalUrl: string;
  readonly edgeDistribution: EdgeDistribution | undefined;

  constructor(scope: Construct, id: string, config: StageConfig, wall?: WebEdgeStack) {
    super(scope, id, {
      description: '1022 hotline: web address',
      env: { region: config.region },
    });
    const { edge } = config;
    const originSecret = edge && new OriginSecret(this, 'OriginSecret');
    this.api = new HotlineApi(this, 'HotlineApi', { originSecret });
    this.edgeDistribution =
      edge && originSecret && wall
        ? new EdgeDistribution(this, 'Front', { ...edge, api: this.api, originSecret, wall })
        : undefined;
    this.portalUrl = this.edgeDistribution?.url ?? this.api.url;
    this.api.publicUrl = this.portalUrl;
    new CfnOutput(this, 'Address', {
      description: 'Domain name of the CloudFront distribution',
      value: this.edgeDistribution?.address ?? this.api.url,
    });
  }
}
