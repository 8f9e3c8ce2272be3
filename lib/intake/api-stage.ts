import { Duration } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  CfnStage,
  type HttpRouteKey,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { FilterPattern, LogGroup, MetricFilter, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { HotlineAlarm } from '../shared/hotline-alarm.ts';
import type { HotlineApi } from './hotline-api.ts';

type ApiStageProps = {
  hotlineApi: HotlineApi;
  /** Of all routes without a lane. */
  requestsPerSecond: number;
  burstOfRequests: number;
  /** Of each route with one. */
  lanePerSecond: number;
};

/**
 * How much the address takes, and what it notes of each request. It stands with the last of the routes: a stage can't
 * limit a route that isn't there yet.
 */
export class ApiStage extends Construct {
  constructor(scope: Construct, id: string, props: ApiStageProps) {
    super(scope, id);
    const { hotlineApi, requestsPerSecond, burstOfRequests, lanePerSecond } = props;
    const log = new LogGroup(this, 'AccessLogs', { retention: RetentionDays.THREE_MONTHS });
    const stage = new HttpStage(this, 'DefaultStage', {
      httpApi: hotlineApi.api,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: requestsPerSecond, burstLimit: burstOfRequests },
      accessLogSettings: { destination: new LogGroupLogDestination(log), format: accessLog },
    });
    stage.node.addDependency(...hotlineApi.routes);
    const lane = { ThrottlingRateLimit: lanePerSecond, ThrottlingBurstLimit: 2 * lanePerSecond };
    for (const child of stage.node.children) {
      if (child instanceof CfnStage) {
        child.routeSettings = Object.fromEntries(hotlineApi.lanes.map(({ key }) => [key, lane]));
      }
    }
    callWhenShed(this, log);
    callWhenLaneIsShed(this, log, hotlineApi.lanes);
  }
}

/** What the API itself answered: our own 429s come from a function and have no error. */
const isShed = [
  FilterPattern.stringValue('$.status', '=', '429'),
  FilterPattern.stringValue('$.error', '=', 'Too Many Requests'),
];

/** Nothing else tells: API Gateway counts what it sheds among all that citizens do wrong. */
function callWhenShed(scope: Construct, log: LogGroup): void {
  const shed = new MetricFilter(scope, 'Shed', {
    logGroup: log,
    filterPattern: FilterPattern.all(...isShed),
    metricNamespace: 'Hotline1022',
    metricName: 'RequestsShed',
    metricValue: '1',
  });
  new HotlineAlarm(scope, 'RequestsShed', {
    impact: 'More come than the address takes: citizens are told to try again in a minute',
    runbook: 'requests-are-shed',
    metric: shed.metric({ statistic: 'Sum', period: Duration.minutes(1) }),
    threshold: 20,
    periods: 2,
  });
}

/** Who waits behind nobody is turned away: one is enough. A filter has no room for all routes, so that each has its own. */
function callWhenLaneIsShed(scope: Construct, log: LogGroup, lanes: HttpRouteKey[]): void {
  const counted = { metricNamespace: 'Hotline1022', metricName: 'LaneShed' };
  for (const { key } of lanes) {
    new MetricFilter(scope, `Shed ${key}`, {
      logGroup: log,
      filterPattern: FilterPattern.all(...isShed, FilterPattern.stringValue('$.route', '=', key)),
      ...counted,
      metricValue: '1',
    });
  }
  new HotlineAlarm(scope, 'LaneShed', {
    impact: 'Emergencies, staff, officers or the platforms’ messages find no room',
    runbook: 'a-lane-is-shed',
    metric: new Metric({
      namespace: counted.metricNamespace,
      metricName: counted.metricName,
      statistic: 'Sum',
      period: Duration.minutes(1),
    }),
  });
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
    error: '$context.error.message',
    integrationError: '$context.integrationErrorMessage',
  }),
);
