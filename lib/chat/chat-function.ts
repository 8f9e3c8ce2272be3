import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
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

  canQueueMessages(queue: IQueue): this {
    this.addEnvironment('CHAT_QUEUE', queue.queueUrl);
    return this.may({ actions: ['sqs:SendMessage'], resources: [queue.queueArn] });
  }
}
