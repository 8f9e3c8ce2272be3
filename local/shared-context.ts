import { createAlarmEmulator } from './alarms/alarms.ts';
import { checkAssemblyOnce } from './assembly/check-assembly.ts';
import { readAssembly } from './assembly/read-assembly.ts';
import { readResources } from './assembly/resources.ts';
import { createTrafficRecorder, noopTrafficRecorder } from './aws/traffic-recorder.ts';
import { createVirtualClock } from './clock.ts';
import { createRequestValidator } from './constraints/request-validator.ts';
import { createDeadLetterQueues } from './dead-letter-queues.ts';
import { createLocalDomainEventStore } from './events/local-domain-events.ts';
import { createHttpAccessLog } from './http-api/access-log.ts';
import { createOutbox } from './outbox.ts';
import { openLocalDatabase } from './sqlite-store.ts';

type WorldDeps = {
  assemblyDirectory: string;
  dataDirectory: string;
  apiEndpoint: string;
  recordsTraffic: boolean;
  startTime: Date;
  report(line: string): void;
};

/**
 * Opens the objects that all components of the local run share: the cloud assembly's resources, the database file, the
 * clock, and the monitored outbox, queues and logs.
 */
export function createSharedContext(deps: WorldDeps, parts: AsyncDisposableStack) {
  const { dataDirectory, report } = deps;
  const recordTraffic = deps.recordsTraffic
    ? createTrafficRecorder(dataDirectory)
    : noopTrafficRecorder;
  const resources = readResources(readAssembly(deps.assemblyDirectory), deps.apiEndpoint);
  checkAssemblyOnce(deps, resources);
  const store = parts.adopt(openLocalDatabase(dataDirectory), (opened) => opened.close());
  const clock = parts.adopt(createVirtualClock(store, { startTime: deps.startTime }), (opened) =>
    opened.close(),
  );
  const alarms = createAlarmEmulator({ resources, store, clock });
  const queues = alarms.watching.queues(createDeadLetterQueues(store, clock, recordTraffic));
  const outbox = alarms.watching.outbox(createOutbox(store, clock));
  const records = { outbox, toldEvents: createLocalDomainEventStore(store) };
  const accessLog = createHttpAccessLog({ resources, dataDirectory, ...alarms });
  const requests = createRequestValidator(clock, report);
  const world = { resources, store, clock, report, queues, recordTraffic, accessLog, requests };
  return { world, told: records, alarms };
}
