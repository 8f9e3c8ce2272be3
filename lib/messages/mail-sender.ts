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

/** Sender address of the hotline's e-mails, with its SES identity and configuration set. */
export class EmailSenderIdentity extends Construct {
  readonly from: string;
  /** SES configuration set for every e-mail from this address. */
  readonly configurationSet: ConfigurationSet;
  /** ARNs of the SES resources that a function needs permission for to send e-mail. */
  readonly arns: string[];

  constructor(scope: Construct, id: string, { from, identity }: MailSenderProps) {
    super(scope, id);
    this.configurationSet = new ConfigurationSet(this, 'Settings', {
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      reputationMetrics: true,
    });
    const { emailIdentityArn } = new EmailIdentity(this, 'Identity', {
      identity: identity === 'domain' ? Identity.domain(domainOf(from)) : Identity.email(from),
      configurationSet: this.configurationSet, // default of the identity, so that senders need not name it
    });
    this.from = from;
    this.arns = [
      emailIdentityArn,
      Stack.of(this).formatArn({
        service: 'ses',
        resource: 'configuration-set',
        resourceName: this.configurationSet.configurationSetName,
      }),
    ];
  }
}

/**
 * Returns the domain of an e-mail address. It uses CloudFormation functions, because the address may be a stack parameter.
 */
const domainOf = (address: string): string => Fn.select(1, Fn.split('@', address));
