import { Validations } from 'aws-cdk-lib';
import { HotlineFunction } from '../shared/hotline-function.ts';
import { acknowledgeContacts } from './acknowledge-contacts.ts';
import type { OutboundLine, TaskLine } from './contact-lines.ts';

/** A function that begins contacts; it reads, changes and ends none. */
export class ContactFunction extends HotlineFunction {
  /**
   * Connect supports no resource for outbound calls. Which numbers are called is decided by
   * `core/contact-center/callback-number.ts` and by the countries that the instance may call.
   */
  canCallCitizens({ instanceArn, flowArn, queueArn }: OutboundLine): this {
    this.addEnvironment('CONNECT_INSTANCE', instanceArn);
    this.addEnvironment('OUTBOUND_FLOW', flowArn);
    this.addEnvironment('OUTBOUND_QUEUE', queueArn);
    Validations.of(this.role ?? this).acknowledge({
      id: 'AwsSolutions-IAM5[Resource::*]',
      reason: 'Connect supports no resource for StartOutboundVoiceContact.',
    });
    return this.may({ actions: ['connect:StartOutboundVoiceContact'], resources: ['*'] });
  }

  canStartTasks({ instanceArn, flowArn }: TaskLine): this {
    this.addEnvironment('CONNECT_INSTANCE', instanceArn);
    this.addEnvironment('TASK_FLOW', flowArn);
    acknowledgeContacts(this.role ?? this, instanceArn);
    return this.may({
      actions: ['connect:StartTaskContact'],
      resources: [`${instanceArn}/contact/*`, flowArn],
    });
  }
}
