import {
  Certificate,
  CertificateValidation,
  type ICertificate,
} from 'aws-cdk-lib/aws-certificatemanager';
import type { Construct } from 'constructs';
import { HotlineStack } from './shared/hotline-stack.ts';
import type { EdgeConfig, StageConfig } from './stage-config.ts';
import { BusyPage } from './web/busy-page.ts';
import { Firewall } from './web/firewall.ts';

/** Stack with the resources that CloudFront requires in us-east-1: firewall, TLS certificate and edge function. */
export class WebEdgeStack extends HotlineStack {
  readonly firewallArn: string;
  readonly busyTellerArn: string;
  /** TLS certificate; undefined if the stage uses CloudFront's own domain name. */
  readonly certificate: ICertificate | undefined;

  constructor(scope: Construct, id: string, props: StageConfig & EdgeConfig) {
    super(scope, id, {
      description: '1022 hotline: firewall and certificate of the CloudFront distribution',
      env: { region: 'us-east-1' },
    });
    this.firewallArn = new Firewall(this, 'Firewall', props).arn;
    this.busyTellerArn = new BusyPage(this, 'BusyPage').versionArn;
    this.certificate = props.domainName
      ? new Certificate(this, 'Certificate', {
          domainName: props.domainName,
          validation: CertificateValidation.fromDns(),
        })
      : undefined;
  }
}
