import { Duration, Stack, Validations } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  HttpApi,
  HttpRoute,
  type HttpRouteKey,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { HotlineAlarm } from '../shared/hotline-alarm.ts';
import type { HotlineFunction } from '../shared/hotline-function.ts';

type HotlineApiProps = {
  requestsPerSecond: number;
  burstOfRequests: number;
};

/** The one web address of the hotline; what no other route takes goes to the default route. */
export class HotlineApi extends Construct {
  readonly api: HttpApi;

  constructor(
    scope: Construct,
    id: string,
    { requestsPerSecond, burstOfRequests }: HotlineApiProps,
  ) {
    super(scope, id);
    this.api = new HttpApi(this, 'Api', {
      apiName: Stack.of(this).stackName, // an API can't do without one, and its people read it
      createDefaultStage: false,
    });
    this.api.addStage('DefaultStage', {
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: requestsPerSecond, burstLimit: burstOfRequests },
      accessLogSettings: {
        destination: new LogGroupLogDestination(
          new LogGroup(this, 'AccessLogs', { retention: RetentionDays.THREE_MONTHS }),
        ),
        format: accessLog,
      },
    });
    new HotlineAlarm(this, 'ApiFails', {
      impact:
        'Citizens see an error instead of their ticket code, officers instead of their ticket',
      runbook: 'api-fails',
      metric: this.api.metricServerError({ statistic: 'Sum', period: Duration.minutes(1) }),
    });
  }

  get url(): string {
    return this.api.apiEndpoint;
  }

  /** Routes that ask for no sign-in; the reason is what the security checks and a citizen's lawyer are told. */
  open(routes: HttpRouteKey[], target: HotlineFunction, reason: string): void {
    const integration = new HttpLambdaIntegration(`${target.node.id}Integration`, target);
    for (const routeKey of routes) {
      const route = new HttpRoute(this, routeKey.key, { httpApi: this.api, routeKey, integration });
      Validations.of(route).acknowledge({ id: 'AwsSolutions-APIG4', reason });
    }
  }
}

/** The route, never the path, the query or the address: those hold codes, links and people. */
const accessLog = AccessLogFormat.custom(
  JSON.stringify({
    at: '$context.requestTime',
    request: '$context.requestId',
    method: '$context.httpMethod',
    route: '$context.routeKey',
    status: '$context.status',
    milliseconds: '$context.responseLatency',
    bytes: '$context.responseLength',
    error: '$context.error.messageString',
    integrationError: '$context.integrationErrorMessage',
  }),
);
