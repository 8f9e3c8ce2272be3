import { Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import { CompositePrincipal, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { bundleFunctionCode } from '../shared/functions/bundle.ts';

/**
 * Lambda@Edge function that shows a readable page instead of API Gateway's bare 429 response. Lambda@Edge supports no
 * environment variables, no tracing and only x86, and it writes logs in the region where it ran.
 */
export class BusyPage extends Construct {
  /** ARN of a published version of the edge function. CloudFront accepts no unversioned ARN. */
  readonly versionArn: string;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    const role = new Role(this, 'Role', {
      assumedBy: new CompositePrincipal(
        new ServicePrincipal('lambda.amazonaws.com'),
        new ServicePrincipal('edgelambda.amazonaws.com'),
      ),
    });
    const tellBusy = new LambdaFunction(this, 'ShowBusyPage', {
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.X86_64,
      handler: 'index.handler',
      memorySize: 128,
      timeout: Duration.seconds(5),
      code: bundleFunctionCode(this, 'web/show-busy-page.edge'),
      role,
      // CloudFront keeps replicas of the previous version for hours, and deleting it would fail
      currentVersionOptions: { removalPolicy: RemovalPolicy.RETAIN },
    });
    role.addToPolicy(
      new PolicyStatement({
        actions: ['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutLogEvents'],
        resources: [`arn:aws:logs:*:${Stack.of(this).account}:log-group:/aws/lambda/*`],
      }),
    );
    this.versionArn = tellBusy.currentVersion.functionArn;
    acknowledge(tellBusy, role);
  }
}

function acknowledge(tellBusy: LambdaFunction, role: Role): void {
  Validations.of(role).acknowledge({
    id: 'AwsSolutions-IAM5[Resource::arn:aws:logs:*:<AWS::AccountId>:log-group:/aws/lambda/*]',
    reason:
      'Lambda@Edge creates the log group in the region near the visitor, with a name that starts with the source region.',
  });
  Validations.of(tellBusy).acknowledge({
    id: 'Serverless-LambdaDLQ',
    reason:
      'CloudFront invokes the function synchronously, so there is no event for a dead-letter queue.',
  });
  Validations.of(tellBusy).acknowledge({
    id: 'Serverless-LambdaTracing',
    reason: 'Lambda@Edge does not support X-Ray tracing.',
  });
}
