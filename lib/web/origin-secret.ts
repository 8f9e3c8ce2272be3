import { Validations } from 'aws-cdk-lib';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';

/**
 * Secret that CloudFront sends with each request to the API, so that functions can reject requests that bypass CloudFront.
 */
export class OriginSecret extends Secret {
  constructor(scope: Construct, id: string) {
    super(scope, id, {
      description: '1022 Trà Vinh: what the front shows to the API',
      generateSecretString: { passwordLength: 48, excludePunctuation: true },
    });
    Validations.of(this).acknowledge({
      id: 'AwsSolutions-SMG4',
      reason:
        'CloudFront takes a new value by a deploy only; a rotation without one would shut everybody out. The runbook says how it is changed, and functions take the value before meanwhile. It opens no ticket: it proves which way a request came.',
    });
  }
}
