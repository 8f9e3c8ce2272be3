import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { ChatFlowArns } from '../contact-center/instance/contact-arns.ts';
import { acknowledgeContactWildcardFinding } from '../contact-center/records/acknowledge-contacts.ts';
import { HotlineFunction } from '../shared/functions/hotline-function.ts';

/** Lambda function for chats and notifications. Its methods grant access to Zalo, Messenger and Amazon Connect chat. */
export class MessagingFunction extends HotlineFunction {
  canReadPlatforms(secret: ISecret): this {
    this.addEnvironment('CHAT_SECRET', secret.secretArn);
    return this.allow({
      actions: ['secretsmanager:GetSecretValue'],
      resources: [secret.secretArn],
    });
  }

  /**
   * Lets the function write the secret with the hotline's Zalo and Messenger accounts, so that it can store renewed access
   * tokens.
   */
  canRenewPlatforms(secret: ISecret): this {
    return this.canReadPlatforms(secret).allow({
      actions: ['secretsmanager:PutSecretValue'],
      resources: [secret.secretArn],
    });
  }

  /**
   * Lets the function start Amazon Connect chats in one contact flow and stream their messages to an SNS topic. Sending a
   * chat message needs a participant token from Connect, not an IAM permission.
   */
  canAskOperators({ instanceArn, flowArn }: ChatFlowArns, iTopic: ITopic): this {
    this.addEnvironment('CONNECT_INSTANCE', instanceArn);
    this.addEnvironment('CHAT_FLOW', flowArn);
    this.addEnvironment('CHAT_TOPIC', iTopic.topicArn);
    acknowledgeContactWildcardFinding(this.role ?? this, instanceArn);
    const contacts = `${instanceArn}/contact/*`;
    return this.allow({
      actions: ['connect:StartChatContact'],
      resources: [contacts, flowArn],
    }).allow({
      actions: ['connect:StartContactStreaming'],
      resources: [contacts, instanceArn],
    });
  }

  /**
   * Sets the SNS topic from which the function accepts chat messages of operators. The function rejects messages of all
   * other topics.
   */
  canReceiveOperatorMessages(iTopic: ITopic): this {
    this.addEnvironment('CHAT_TOPIC', iTopic.topicArn);
    return this;
  }

  /**
   * Lets the function queue chat sessions that wait for an operator. The queue's consumer checks each session every minute.
   */
  canWatchChats(queue: IQueue): this {
    this.addEnvironment('WAITING_QUEUE', queue.queueUrl);
    return this.allow({ actions: ['sqs:SendMessage'], resources: [queue.queueArn] });
  }

  /** Lets the function publish Zalo's delivery reports to the default event bus, where another function receives them. */
  canReportDeliveries(): this {
    return this.canAnnounceTickets();
  }

  canQueueMessages(queue: IQueue): this {
    this.addEnvironment('CHAT_QUEUE', queue.queueUrl);
    return this.allow({ actions: ['sqs:SendMessage'], resources: [queue.queueArn] });
  }
}
