import { Stack } from 'aws-cdk-lib';
import { CfnContactFlow, CfnQueue, CfnQuickConnect } from 'aws-cdk-lib/aws-connect';
import { Construct } from 'constructs';
import { callFlowLimits } from '../../../core/contact-center/model/call-flow-limits.ts';
import { compileFlow } from '../flow-builder/compile.ts';
import { defineFlow } from '../flow-builder/flow.ts';
import { disconnect } from '../flow-builder/message-blocks.ts';
import { transferToQueue } from '../flow-builder/queue-blocks.ts';
import type { ConnectInstanceResource } from './connect-instance.ts';
import type { ConnectOpeningHours } from './opening-hours.ts';

type TransferTargetsProps = {
  instance: ConnectInstanceResource;
  hours: ConnectOpeningHours;
  maxContacts: number;
};

/**
 * Contact flow that transfers a call to the supervisors' queue. Connect has already selected the queue when the flow starts.
 * If the queue is full, the citizen stays with the operator.
 */
const toSupervisors = defineFlow('to-supervisors', 'QUEUE_TRANSFER', {
  'Into the queue of the supervisors': transferToQueue({
    full: 'Back to the operator',
    error: 'Back to the operator',
  }),
  'Back to the operator': disconnect(),
});

/**
 * Quick connects (transfer targets for operators) to the ambulance service 115 and to the supervisors' queue. Operators may
 * transfer a call to no other target.
 */
export class CallTransferDestinations extends Construct {
  readonly supervisorsQueueArn: string;
  readonly quickConnectArns: string[];

  constructor(
    scope: Construct,
    id: string,
    { instance, hours, maxContacts }: TransferTargetsProps,
  ) {
    super(scope, id);
    const instanceArn = instance.arn;
    const queue = new CfnQueue(this, 'Queue', {
      instanceArn,
      maxContacts,
      name: 'supervisors',
      hoursOfOperationArn: hours.arnOf('always'),
    });
    this.supervisorsQueueArn = queue.attrQueueArn;
    const { name, type } = toSupervisors;
    const content = compileFlow(toSupervisors, (ref) => ref);
    const transfer = new CfnContactFlow(this, 'Flow', {
      instanceArn,
      name,
      type,
      content: Stack.of(this).toJsonString(content),
    });
    const supervisors = new CfnQuickConnect(this, 'Supervisors', {
      instanceArn,
      name: 'supervisor',
      description: 'Supervisor on duty',
      quickConnectConfig: {
        quickConnectType: 'QUEUE',
        queueConfig: {
          queueArn: queue.attrQueueArn,
          contactFlowArn: transfer.attrContactFlowArn,
        },
      },
    });
    const { emergencyNumber } = callFlowLimits;
    this.quickConnectArns = [
      ...(emergencyNumber ? [this.to115(instanceArn, emergencyNumber)] : []),
      supervisors.attrQuickConnectArn,
    ];
  }
  private to115(instanceArn: string, phoneNumber: string): string {
    return new CfnQuickConnect(this, 'Emergency', {
      instanceArn,
      name: '115',
      description: 'Threat to life',
      quickConnectConfig: { quickConnectType: 'PHONE_NUMBER', phoneConfig: { phoneNumber } },
    }).attrQuickConnectArn;
  }
}
