import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { acknowledgeContacts } from '../contact-center/acknowledge-contacts.ts';
import type { ChatLine } from '../contact-center/contact-lines.ts';
import { HotlineFunction } from '../shared/hotline-function.ts';

/** A function that has to do with the platforms where people chat. */
export class ChatFunction extends HotlineFunction {
  canReadPlatforms(secret: ISecret): this {
    this.addEnvironment('CHAT_SECRET', secret.secretArn);
    return this.may({ actions: ['secretsmanager:GetSecretValue'], resources: [secret.secretArn] });
  }

  /** Tokens that run out. */
  canRenewPlatforms(secret: ISecret): this {
    return this.canReadPlatforms(secret).may({
      actions: ['secretsmanager:PutSecretValue'],
      resources: [secret.secretArn],
    });
  }

  /** Begins chats in the one flow for them, and has them told to the topic; what is said there needs tokens and no right. */
  canAskOperators({ instanceArn, flowArn }: ChatLine, told: ITopic): this {
    this.addEnvironment('CONNECT_INSTANCE', instanceArn);
    this.addEnvironment('CHAT_FLOW', flowArn);
    this.addEnvironment('CHAT_TOPIC', told.topicArn);
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

  /** Of which topic it believes what it is told. */
  canHearOperators(told: ITopic): this {
    this.addEnvironment('CHAT_TOPIC', told.topicArn);
    return this;
  }

  /** Has chats that wait for an operator looked at until they are answered. */
  canWatchChats(queue: IQueue): this {
    this.addEnvironment('WAITING_QUEUE', queue.queueUrl);
    return this.may({ actions: ['sqs:SendMessage'], resources: [queue.queueArn] });
  }

  /** Passes Zalo's reports of arrival to the account's bus, where the messages' own function takes them. */
  canReportDeliveries(): this {
    return this.canAnnounceTickets();
  }

  canQueueMessages(queue: IQueue): this {
    this.addEnvironment('CHAT_QUEUE', queue.queueUrl);
    return this.may({ actions: ['sqs:SendMessage'], resources: [queue.queueArn] });
  }
}
