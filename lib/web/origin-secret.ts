import { Validations } from 'aws-cdk-lib';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';

/** Secret that CloudFront sends with each request to the API. Functions use it to reject requests that bypass CloudFront. */
export class OriginSecret extends Secret {
  constructor(scope: Construct, id: string) {
    super(scope, id, {
      description: '1022 hotline: secret header value from CloudFront to the API',
      generateSecretString: { passwordLength: 48, excludePunctuation: true },
    });
    Validations.of(this).acknowledge({
      id: 'AwsSolutions-SMG4',
      reason:
        'CloudFront gets a new value only by a deployment; an automatic rotation would block all requests. The runbook describes the change; functions also accept the previous value. The secret gives no access to tickets.',
    });
  }
}
