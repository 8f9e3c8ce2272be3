import { Duration, Stack, Validations } from 'aws-cdk-lib';
import { HttpApi, HttpRoute, type HttpRouteKey } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { HotlineAlarm } from '../shared/hotline-alarm.ts';
import type { HotlineFunction } from '../shared/hotline-function.ts';

type HotlineApiProps = {
  /** What the front adds to each request, where there is one: nothing else is answered. */
  originSecret?: ISecret | undefined;
};

type OpenProps = {
  /** The routes by which whoever comes waits behind nobody who comes another way. */
  lanes?: HttpRouteKey[] | 'all';
};

/** The one web address of the hotline; what no other route takes goes to the default route. */
export class HotlineApi extends Construct {
  readonly api: HttpApi;
  /** All routes, and those with room of their own: the stage is opened when all of them are there. */
  readonly routes: HttpRoute[] = [];
  readonly lanes: HttpRouteKey[] = [];
  /** The address in browsers; the front, which is made after the API, replaces it by its own. */
  publicUrl: string;
  private readonly originSecret: ISecret | undefined;

  constructor(scope: Construct, id: string, { originSecret }: HotlineApiProps) {
    super(scope, id);
    this.originSecret = originSecret;
    this.api = new HttpApi(this, 'Api', {
      apiName: Stack.of(this).stackName, // an API can't do without one, and its people read it
      createDefaultStage: false,
    });
    this.publicUrl = this.api.apiEndpoint;
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

  /**
   * Routes that ask for no sign-in; the reason is what the security checks and a citizen's lawyer are told. They belong to
   * the function's stack, so that no function has to be there before the address. The function gets `PORTAL_URL`.
   */
  open(
    routes: HttpRouteKey[],
    target: HotlineFunction,
    reason: string,
    { lanes = [] }: OpenProps = {},
  ): void {
    target.addEnvironment('PORTAL_URL', this.publicUrl);
    if (this.originSecret) admitTheFrontOnly(target, this.originSecret);
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

function admitTheFrontOnly(target: HotlineFunction, originSecret: ISecret): void {
  target.canTellTheFront(originSecret);
  new HotlineAlarm(target, 'NotThroughFront', {
    impact:
      'Somebody goes round CloudFront and its firewall; or CloudFront sends an old secret, and nobody can report',
    runbook: 'not-through-front',
    metric: target.metricCounted('NotThroughFront').with({ period: Duration.minutes(5) }),
    threshold: 50, // scanners try every address of AWS now and then
  });
}
