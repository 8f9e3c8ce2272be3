import {
  Certificate,
  CertificateValidation,
  type ICertificate,
} from 'aws-cdk-lib/aws-certificatemanager';
import type { Construct } from 'constructs';
import type { EdgeConfig, StageConfig } from './config.ts';
import { HotlineStack } from './shared/hotline-stack.ts';
import { BusyTeller } from './web/busy-teller.ts';
import { Firewall } from './web/firewall.ts';

/** What CloudFront takes from us-east-1 alone, wherever the hotline itself is. */
export class HotlineWebEdge extends HotlineStack {
  readonly firewallArn: string;
  readonly busyTellerArn: string;
  /** None where the hotline is at CloudFront's own name. */
  readonly certificate: ICertificate | undefined;

  constructor(scope: Construct, id: string, props: StageConfig & EdgeConfig) {
    super(scope, id, {
      description: '1022 Trà Vinh: firewall and certificate of the front',
      env: { region: 'us-east-1' },
    });
    this.firewallArn = new Firewall(this, 'Firewall', props).arn;
    this.busyTellerArn = new BusyTeller(this, 'BusyTeller').versionArn;
    this.certificate = props.domainName
      ? new Certificate(this, 'Certificate', {
          domainName: props.domainName,
          validation: CertificateValidation.fromDns(),
        })
      : undefined;
  }
}
