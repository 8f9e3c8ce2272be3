import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { acknowledgeContactWildcard } from '../contact-center/acknowledge-contacts.ts';
import type { ChatFlowArns } from '../contact-center/contact-lines.ts';
import { HotlineFunction } from '../shared/hotline-function.ts';

/** Lambda function with methods that grant access to Zalo, Messenger and Amazon Connect chat. */
export class ChatFunction extends HotlineFunction {
  canReadPlatforms(secret: ISecret): this {
    this.addEnvironment('CHAT_SECRET', secret.secretArn);
    return this.may({ actions: ['secretsmanager:GetSecretValue'], resources: [secret.secretArn] });
  }

  /** Grants writing the secret with the chat platforms' accounts, so that the function can store renewed access tokens. */
  canRenewPlatforms(secret: ISecret): this {
    return this.canReadPlatforms(secret).may({
      actions: ['secretsmanager:PutSecretValue'],
      resources: [secret.secretArn],
    });
  }

  /**
   * Grants starting Amazon Connect chats in one contact flow and streaming their messages to an SNS topic. Sending a chat
   * message needs a participant token from Connect, not an IAM permission.
   */
  canAskOperators({ instanceArn, flowArn }: ChatFlowArns, iTopic: ITopic): this {
    this.addEnvironment('CONNECT_INSTANCE', instanceArn);
    this.addEnvironment('CHAT_FLOW', flowArn);
    this.addEnvironment('CHAT_TOPIC', iTopic.topicArn);
    acknowledgeContactWildcard(this.role ?? this, instanceArn);
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

  /** Grants queueing chat sessions that wait for an operator; the queue's consumer rechecks them every minute. */
  canWatchChats(queue: IQueue): this {
    this.addEnvironment('WAITING_QUEUE', queue.queueUrl);
    return this.may({ actions: ['sqs:SendMessage'], resources: [queue.queueArn] });
  }

  /** Grants publishing Zalo's delivery reports to the default event bus, where the delivery-report consumer receives them. */
  canReportDeliveries(): this {
    return this.canAnnounceTickets();
  }

  canQueueMessages(queue: IQueue): this {
    this.addEnvironment('CHAT_QUEUE', queue.queueUrl);
    return this.may({ actions: ['sqs:SendMessage'], resources: [queue.queueArn] });
  }
}
