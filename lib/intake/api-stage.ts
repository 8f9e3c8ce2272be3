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
import { customMetrics } from '../../core/operations/custom-metric.ts';
import { AlarmDeclaration } from '../shared/alarms/hotline-alarm.ts';
import type { HotlineApi } from './hotline-api.ts';

type ApiStageProps = {
  hotlineApi: HotlineApi;
  /** Rate limit in requests per second that all routes without their own limit share. */
  requestsPerSecond: number;
  burstOfRequests: number;
  /** Rate limit in requests per second for each route of a reserved lane (route with its own limit). */
  lanePerSecond: number;
};

/**
 * API Gateway stage with throttling and access log. Create it after all routes, because a stage cannot throttle a route that
 * does not exist yet.
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
    declareThrottlingAlarm(this, log);
    declareReservedLaneAlarm(this, log, hotlineApi.lanes);
  }
}

/**
 * Log filter that matches requests throttled by API Gateway. It does not match 429 responses of functions, because these
 * have no error message.
 */
const isShed = [
  FilterPattern.stringValue('$.status', '=', '429'),
  FilterPattern.stringValue('$.error', '=', 'Too Many Requests'),
];

/**
 * Declares an alarm that is raised when API Gateway throttles at least 20 requests per minute. It uses a log filter, because
 * API Gateway's metrics do not separate throttled requests from other 4xx responses.
 */
function declareThrottlingAlarm(scope: Construct, log: LogGroup): void {
  const shed = new MetricFilter(scope, 'Shed', {
    logGroup: log,
    filterPattern: FilterPattern.all(...isShed),
    metricNamespace: customMetrics.namespace,
    metricName: 'RequestsThrottled',
    metricValue: '1',
  });
  new AlarmDeclaration(scope, 'RequestsThrottled', {
    impact: 'Requests exceed the rate limit; citizens see a request to try again in one minute',
    runbook: 'requests-are-shed',
    metric: shed.metric({ statistic: 'Sum', period: Duration.minutes(1) }),
    threshold: 20,
    periods: 2,
  });
}

/**
 * Declares an alarm for each route of a reserved lane (route with its own rate limit), raised by a single throttled request.
 * Each route has its own log filter, because one filter pattern is too short for all routes.
 */
function declareReservedLaneAlarm(scope: Construct, log: LogGroup, lanes: HttpRouteKey[]): void {
  const counted = { metricNamespace: customMetrics.namespace, metricName: 'ReservedLaneThrottled' };
  for (const { key } of lanes) {
    new MetricFilter(scope, `Shed ${key}`, {
      logGroup: log,
      filterPattern: FilterPattern.all(...isShed, FilterPattern.stringValue('$.route', '=', key)),
      ...counted,
      metricValue: '1',
    });
  }
  new AlarmDeclaration(scope, 'ReservedLaneThrottled', {
    impact:
      'Requests on a reserved route (emergencies, staff, officers or chat platforms) exceed its rate limit',
    runbook: 'a-lane-is-shed',
    metric: new Metric({
      namespace: counted.metricNamespace,
      metricName: counted.metricName,
      statistic: 'Sum',
      period: Duration.minutes(1),
    }),
  });
}

/**
 * Access log format of the API. It logs the route, but never the path, query or IP address, which can contain ticket codes,
 * links and personal data.
 */
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
