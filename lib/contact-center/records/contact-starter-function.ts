import { Validations } from 'aws-cdk-lib';
import { HotlineFunction } from '../../shared/functions/hotline-function.ts';
import type { OutboundCallArns, TaskFlowArns } from '../instance/contact-arns.ts';
import { acknowledgeContactWildcardFinding } from './acknowledge-contacts.ts';

/** Lambda function that can start Amazon Connect contacts (calls, chats, tasks), but cannot read, change or end them. */
export class ContactStarterFunction extends HotlineFunction {
  /**
   * Lets the function start outbound calls to any number, because Connect supports no resource restriction for this action.
   * `core/contact-center/read/callback-number.ts` and the instance's list of allowed countries limit the numbers.
   */
  canCallCitizens({ instanceArn, flowArn, queueArn }: OutboundCallArns): this {
    this.addEnvironment('CONNECT_INSTANCE', instanceArn);
    this.addEnvironment('OUTBOUND_FLOW', flowArn);
    this.addEnvironment('OUTBOUND_QUEUE', queueArn);
    Validations.of(this.role ?? this).acknowledge({
      id: 'AwsSolutions-IAM5[Resource::*]',
      reason: 'Connect supports no resource for StartOutboundVoiceContact.',
    });
    return this.allow({ actions: ['connect:StartOutboundVoiceContact'], resources: ['*'] });
  }

  canStartTasks({ instanceArn, flowArn }: TaskFlowArns): this {
    this.addEnvironment('CONNECT_INSTANCE', instanceArn);
    this.addEnvironment('TASK_FLOW', flowArn);
    acknowledgeContactWildcardFinding(this.role ?? this, instanceArn);
    return this.allow({
      actions: ['connect:StartTaskContact'],
      resources: [`${instanceArn}/contact/*`, flowArn],
    });
  }
}
