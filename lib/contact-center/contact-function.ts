import { HotlineFunction } from '../shared/hotline-function.ts';
import { acknowledgeContacts } from './acknowledge-contacts.ts';
import type { OutboundLine, TaskLine } from './contact-lines.ts';

/** A function that begins contacts; it reads, changes and ends none. */
export class ContactFunction extends HotlineFunction {
  /** Which numbers, IAM can't say: that is the rule's (`core/contact-center/callback-number.ts`) and the instance's. */
  canCallCitizens({ instanceArn, flowArn, queueArn }: OutboundLine): this {
    this.addEnvironment('OUTBOUND_FLOW', flowArn);
    this.addEnvironment('OUTBOUND_QUEUE', queueArn);
    return this.canBegin('connect:StartOutboundVoiceContact', instanceArn);
  }

  canStartTasks({ instanceArn, flowArn }: TaskLine): this {
    this.addEnvironment('TASK_FLOW', flowArn);
    return this.canBegin('connect:StartTaskContact', instanceArn, flowArn);
  }

  private canBegin(action: string, instanceArn: string, ...flows: string[]): this {
    this.addEnvironment('CONNECT_INSTANCE', instanceArn);
    acknowledgeContacts(this.role ?? this, instanceArn);
    return this.may({ actions: [action], resources: [`${instanceArn}/contact/*`, ...flows] });
  }
}
