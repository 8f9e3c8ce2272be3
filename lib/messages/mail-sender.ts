import { Fn, Stack } from 'aws-cdk-lib';
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  Identity,
} from 'aws-cdk-lib/aws-ses';
import { Construct } from 'constructs';

type MailSenderProps = {
  from: string;
  identity: 'address' | 'domain';
};

/** The hotline's e-mail address, and what SES must know to send from it. */
export class MailSender extends Construct {
  readonly from: string;
  /** Applies to every message from here. */
  readonly settings: ConfigurationSet;
  /** What a sender must have the right to use. */
  readonly arns: string[];

  constructor(scope: Construct, id: string, { from, identity }: MailSenderProps) {
    super(scope, id);
    this.settings = new ConfigurationSet(this, 'Settings', {
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      reputationMetrics: true,
    });
    const { emailIdentityArn } = new EmailIdentity(this, 'Identity', {
      identity: identity === 'domain' ? Identity.domain(domainOf(from)) : Identity.email(from),
      configurationSet: this.settings, // the identity's own, so that no sender has to name it
    });
    this.from = from;
    this.arns = [
      emailIdentityArn,
      Stack.of(this).formatArn({
        service: 'ses',
        resource: 'configuration-set',
        resourceName: this.settings.configurationSetName,
      }),
    ];
  }
}

/** The address may be a parameter of the deploy, so it is CloudFormation that takes it apart. */
const domainOf = (address: string): string => Fn.select(1, Fn.split('@', address));
