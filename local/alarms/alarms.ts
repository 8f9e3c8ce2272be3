import type { Resources } from '../assembly/resources.ts';
import type { Clock, Outbox } from '../component-types.ts';
import type { DeadLetterQueues } from '../dead-letter-queues.ts';
import type { HttpApi } from '../http-api/http-api.ts';
import type { FunctionLog } from '../lambda/function-log.ts';
import type { LocalFunctions } from '../lambda/functions.ts';
import type { SqliteStore } from '../sqlite-store.ts';
import { readAlarmDefinitions } from './alarm-definition.ts';
import { type AlarmState, evaluateAlarm } from './alarm-states.ts';
import { withApiMetrics } from './api-metrics.ts';
import { recordEmbeddedMetrics } from './embedded-metrics.ts';
import {
  createFunctionFailureSimulator,
  type FunctionFailureSimulator,
} from './function-failures.ts';
import { withFunctionMetrics } from './function-metrics.ts';
import { createMetricStore, type MetricStore } from './metrics.ts';
import { withOutboxMetrics } from './outbox-metrics.ts';
import { withQueueMetrics } from './queue-metrics.ts';

/**
 * Emulated CloudWatch alarms of the cloud assembly. The alarms evaluate metrics that the local run records about its own
 * functions, queues and API.
 */
export type AlarmEmulator = {
  metrics: MetricStore;
  /**
   * Functions that wrap the local run's queues, outbox and other components. The wrapped components also record the
   * CloudWatch metrics that AWS would record.
   */
  watching: {
    queues(queues: DeadLetterQueues): DeadLetterQueues;
    outbox(outbox: Outbox): Outbox;
    functions(functions: LocalFunctions): LocalFunctions;
    api(api: HttpApi): HttpApi;
    reading(log: FunctionLog): FunctionLog;
  };
  states(): AlarmState[];
  broken: FunctionFailureSimulator;
};

export type AlarmControls = Pick<AlarmEmulator, 'states' | 'broken'> & {
  /** Runs the CloudFormation custom resources of all stacks again, as another deployment would. */
  deployAgain(): Promise<void>;
};

type AlarmsDeps = { resources: Resources; store: SqliteStore; clock: Clock };

export function createAlarmEmulator({ resources, store, clock }: AlarmsDeps): AlarmEmulator {
  const definitions = readAlarmDefinitions(resources);
  const metrics = createMetricStore(store, clock);
  const broken = createFunctionFailureSimulator();
  return {
    metrics,
    broken,
    watching: {
      queues: (queues) => withQueueMetrics(queues, metrics),
      outbox: (outbox) => withOutboxMetrics(outbox, metrics, clock),
      functions: (functions) => withFunctionMetrics(functions, { metrics, broken, clock }),
      api: (api) => withApiMetrics(api, resources, metrics),
      reading: (log) => recordEmbeddedMetrics(log, metrics),
    },
    states: () => definitions.map((alarm) => evaluateAlarm(alarm, metrics, clock.now())),
  };
}
