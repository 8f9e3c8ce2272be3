import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { acknowledgeContacts } from '../contact-center/acknowledge-contacts.ts';
import type { ChatFlowArns } from '../contact-center/contact-lines.ts';
import { HotlineFunction } from '../shared/hotline-function.ts';

/** Lambda function with methods that grant access to Zalo, Messenger and Amazon Connect chat. */
export class ChatFunction extends HotlineFunction {
  canReadPlatforms(secret: ISecret): this {
    this.addEnvironment('CHAT_SECRET', secret.secretArn);
    return this.may({ actions: ['secretsmanager:GetSecretValue'], resources: [secret.secretArn] });
  }

  /** Grants access to write the platforms' secret, for renewing access tokens that expire. */
  canRenewPlatforms(secret: ISecret): this {
    return this.canReadPlatforms(secret).may({
      actions: ['secretsmanager:PutSecretValue'],
      resources: [secret.secretArn],
    });
  }

  /**
   * Grants starting Connect chats in one chat flow and streaming their messages to an SNS topic. Sending chat messages needs
   * a participant token instead of an IAM permission.
   */
  canAskOperators({ instanceArn, flowArn }: ChatFlowArns, iTopic: ITopic): this {
    this.addEnvironment('CONNECT_INSTANCE', instanceArn);
    this.addEnvironment('CHAT_FLOW', flowArn);
    this.addEnvironment('CHAT_TOPIC', iTopic.topicArn);
    acknowledgeContacts(this.role ?? this, instanceArn);
    const contacts = `${instanceArn}/contact/*`;
    return this.may({
      actions: ['connect:StartChatContact'],
      resources: [contacts, flowArn],
    }).may({
      actions: ['connect:StartContactStreaming'],
      resources: [contacts, instanceArn],
    });
  }

  /** Sets the SNS topic from which the function accepts operators' messages; it rejects all others. */
  canReceiveOperatorMessages(iTopic: ITopic): this {
    this.addEnvironment('CHAT_TOPIC', iTopic.topicArn);
    return this;
  }

  /** Grants sending chat sessions that wait for an operator to the queue for repeated checks. */
  canWatchChats(queue: IQueue): this {
    this.addEnvironment('WAITING_QUEUE', queue.queueUrl);
    return this.may({ actions: ['sqs:SendMessage'], resources: [queue.queueArn] });
  }

  /**
   * Grants sending Zalo's delivery reports to the default event bus, where the function for message feedback receives them.
   */
  canReportDeliveries(): this {
    return this.canAnnounceTickets();
  }

  canQueueMessages(queue: IQueue): this {
    this.addEnvironment('CHAT_QUEUE', queue.queueUrl);
    return this.may({ actions: ['sqs:SendMessage'], resources: [queue.queueArn] });
  }
}
