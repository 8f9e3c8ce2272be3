import { CfnQueue } from 'aws-cdk-lib/aws-connect';
import { Construct } from 'constructs';
import { getServicesWithQueue } from '../../../core/contact-center/model/menus/phone-menus.ts';
import { Lang } from '../../../core/messages/lang.ts';
import type { CallTransferDestinations } from './call-transfer-destinations.ts';
import type { ConnectInstanceResource } from './connect-instance.ts';
import type { ConnectOpeningHours } from './opening-hours.ts';
import type { PhoneNumber } from './phone-number.ts';

type QueuesProps = {
  instance: ConnectInstanceResource;
  hours: ConnectOpeningHours;
  number: PhoneNumber;
  passingOn: CallTransferDestinations;
  maxContacts: number;
};

/**
 * Connect queues, one for each service and language, with names such as `violation-km`. Names are plain ASCII, because
 * CloudWatch does not show other queues.
 */
export const serviceQueues = Lang.options.flatMap((lang) =>
  getServicesWithQueue().map((service) => ({ name: `${service}-${lang}`, service, lang })),
);

/** Queues in Amazon Connect: one for each service and language, and one for callbacks. */
export class ConnectQueues extends Construct {
  private readonly arns: ReadonlyMap<string, string>;

  constructor(scope: Construct, id: string, props: QueuesProps) {
    super(scope, id);
    const { instance, hours, number, passingOn, maxContacts } = props;
    const names = [...serviceQueues.map(({ name }) => name), 'callbacks'];
    this.arns = new Map(
      names.map((name) => {
        const queue = new CfnQueue(this, name, {
          instanceArn: instance.arn,
          name,
          maxContacts,
          hoursOfOperationArn: hours.arnOf('lines'),
          outboundCallerConfig: number.callerConfig,
          quickConnectArns: passingOn.quickConnectArns,
        });
        return [name, queue.attrQueueArn];
      }),
    );
  }

  arnOf(name: string): string {
    const arn = this.arns.get(name);
    if (arn === undefined) throw new Error(`Unknown queue ${name}`);
    return arn;
  }
}
