import type { Resources } from '../assembly/resources.ts';
import type { HttpApi } from '../http-api/http-api.ts';
import type { FunctionLog } from '../lambda/function-log.ts';
import type { Functions } from '../lambda/functions.ts';
import type { Clock, Outbox } from '../parts.ts';
import type { Queues } from '../queues.ts';
import type { Store } from '../store.ts';
import { alarmDefinitions } from './alarm-definition.ts';
import { type AlarmState, stateOf } from './alarm-states.ts';
import { type BrokenFunctions, openBrokenFunctions } from './broken-functions.ts';
import { readingMetrics } from './embedded-metrics.ts';
import { type Metrics, openMetrics } from './metrics.ts';
import { watchedApi } from './watched-api.ts';
import { watchedFunctions } from './watched-functions.ts';
import { watchedOutbox } from './watched-outbox.ts';
import { watchedQueues } from './watched-queues.ts';

/** Alarms of the cloud assembly, evaluated on the metrics that the local run records about itself. */
export type OpenAlarms = {
  metrics: Metrics;
  /** Wrappers of the local run's components that record the metrics AWS would record. */
  watching: {
    queues(queues: Queues): Queues;
    outbox(outbox: Outbox): Outbox;
    functions(functions: Functions): Functions;
    api(api: HttpApi): HttpApi;
    reading(log: FunctionLog): FunctionLog;
  };
  states(): AlarmState[];
  broken: BrokenFunctions;
};

export type Alarms = Pick<OpenAlarms, 'states' | 'broken'> & {
  /** Runs the deployment's custom resources again. */
  deployAgain(): Promise<void>;
};

type Setting = { resources: Resources; store: Store; clock: Clock };

export function openAlarms({ resources, store, clock }: Setting): OpenAlarms {
  const definitions = alarmDefinitions(resources);
  const metrics = openMetrics(store, clock);
  const broken = openBrokenFunctions();
  return {
    metrics,
    broken,
    watching: {
      queues: (queues) => watchedQueues(queues, metrics),
      outbox: (outbox) => watchedOutbox(outbox, metrics, clock),
      functions: (functions) => watchedFunctions(functions, { metrics, broken, clock }),
      api: (api) => watchedApi(api, resources, metrics),
      reading: (log) => readingMetrics(log, metrics),
    },
    states: () => definitions.map((alarm) => stateOf(alarm, metrics, clock.now())),
  };
}
