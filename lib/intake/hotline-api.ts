import { Duration, Stack, Validations } from 'aws-cdk-lib';
import { HttpApi, HttpRoute, type HttpRouteKey } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { AlarmDeclaration } from '../shared/alarms/hotline-alarm.ts';
import type { HotlineFunction } from '../shared/functions/hotline-function.ts';

type HotlineApiProps = {
  /** Secret that CloudFront adds to each request to the API. If it is set, functions reject requests without the secret. */
  originSecret?: ISecret | undefined;
};

type OpenProps = {
  /** Routes that get their own rate limit (reserved lane), so that a flood of other requests cannot block them. */
  lanes?: HttpRouteKey[] | 'all';
};

/** HTTP API of the hotline (API Gateway). Requests that match no other route go to a default route. */
export class HotlineApi extends Construct {
  readonly api: HttpApi;
  /** Routes of the API so far. The API stage, which sets their rate limits, is created after all routes. */
  readonly routes: HttpRoute[] = [];
  readonly lanes: HttpRouteKey[] = [];
  /**
   * URL of the API for browsers. The CloudFront distribution, which is created after the API, replaces it with its own URL.
   */
  publicUrl: string;
  private readonly originSecret: ISecret | undefined;

  constructor(scope: Construct, id: string, { originSecret }: HotlineApiProps) {
    super(scope, id);
    this.originSecret = originSecret;
    this.api = new HttpApi(this, 'Api', {
      apiName: Stack.of(this).stackName, // required, and shown in the AWS console
      createDefaultStage: false,
    });
    this.publicUrl = this.api.apiEndpoint;
    new AlarmDeclaration(this, 'ApiErrors', {
      impact:
        'Citizens see an error instead of their ticket code, officers instead of their ticket',
      runbook: 'api-fails',
      metric: this.api.metricServerError({ statistic: 'Sum', period: Duration.minutes(1) }),
    });
  }

  get url(): string {
    return this.api.apiEndpoint;
  }

  /**
   * Adds routes without API Gateway authorization. `reason` explains to cdk-nag why they need none. Routes belong to the
   * stack of the function, so that the API depends on no function. Sets the function's environment variable `PORTAL_URL`.
   */
  open(
    routes: HttpRouteKey[],
    target: HotlineFunction,
    reason: string,
    { lanes = [] }: OpenProps = {},
  ): void {
    target.addEnvironment('PORTAL_URL', this.publicUrl);
    if (this.originSecret) requireOriginSecret(target, this.originSecret);
    const integration = new HttpLambdaIntegration(`${target.node.id}Integration`, target);
    for (const routeKey of routes) {
      const props = { httpApi: this.api, routeKey, integration };
      const route = new HttpRoute(target, routeKey.key, props);
      Validations.of(route).acknowledge({ id: 'AwsSolutions-APIG4', reason });
      this.routes.push(route);
    }
    this.lanes.push(...(lanes === 'all' ? routes : lanes));
  }
}

function requireOriginSecret(target: HotlineFunction, originSecret: ISecret): void {
  target.canTellTheFront(originSecret).withAlarms({
    RequestsBypassingEdge: {
      impact:
        'Requests bypass CloudFront and its firewall; or CloudFront sends an outdated secret and all requests are rejected',
      runbook: 'not-through-front',
      period: Duration.minutes(5),
      threshold: 50, // scanners regularly try every AWS address
    },
  });
}
