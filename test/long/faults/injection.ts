import { Fault, FaultKind } from '../../../local/aws/fault.ts';
import { findServiceError } from '../../../local/aws/service-errors.ts';
import type { OwnOptions } from '../runner/options.ts';
import { formatCommand } from '../runner/read-options.ts';
import type { RecordedAwsCall } from '../watched-run.ts';

/** An AWS call at which a fault can be injected: the nth call with that operation and item kinds in a step. */
export type FaultPoint = Omit<Fault, 'kind'>;

/** Maximum number of similar AWS calls that get faults; of more calls, only the first and last ones do. */
const maxSimilar = 6;

const writes =
  /^(Put|Update|Delete|TransactWrite|Start|Send|Publish|Create|Disconnect|Associate|Disassociate)/;

/** Faults for reads, where a failure before and after the operation are the same. */
const kindsOfReads: readonly FaultKind[] = [
  'error-before',
  'cut-off',
  'throttled',
  'killed-before',
];

/** Faults for event buses. A hanging function costs its whole timeout, so that fault is injected only on request. */
const kindsOfBuses = FaultKind.options.filter(
  (kind) => !['hangs', 'refused', 'stale'].includes(kind),
);
const kindsOfWrites = kindsOfBuses.filter((kind) => kind !== 'entries-refused');

const isOfIndex = ({ operation, item = '' }: FaultPoint): boolean =>
  operation === 'Query' && item.startsWith('gsi');

export function listFaultKinds(
  point: FaultPoint,
  requestedKind?: FaultKind | undefined,
): readonly FaultKind[] {
  const { operation } = point;
  if (requestedKind === 'hangs') return ['hangs'];
  if (operation === 'PutEvents') return kindsOfBuses;
  return [
    ...(writes.test(operation) ? kindsOfWrites : kindsOfReads),
    ...(findServiceError(point, 'refused') ? (['refused'] as const) : []),
    ...(isOfIndex(point) ? (['stale'] as const) : []),
  ];
}

const nameOf = ({ turn: _, ...name }: FaultPoint): string => JSON.stringify(name);

export function selectFaultPoints(points: readonly FaultPoint[]): FaultPoint[] {
  return [...Map.groupBy(points, nameOf).values()].flatMap((alike) => {
    const inOrder = alike.toSorted((a, b) => (a.turn ?? 0) - (b.turn ?? 0));
    return inOrder.length > maxSimilar
      ? [...inOrder.slice(0, maxSimilar / 2), ...inOrder.slice(-maxSimilar / 2)]
      : inOrder;
  });
}

export function toFaultPoint({
  function: name,
  service,
  operation,
  item,
  turnOfItem,
}: RecordedAwsCall): FaultPoint {
  return {
    ...{ function: name, service, operation, turn: turnOfItem },
    ...(item !== undefined && { item }),
  };
}

/**
 * Removes stack and hash from a function name: `HotlineTicketing-local-JourneyRunWorkflowStep5A6FA781` becomes
 * `JourneyRunWorkflowStep`.
 */
const shortName = (name: string): string =>
  name.replace(/^.*?-local-/, '').replace(/[0-9A-F]{8}$/, '');

export function pointText({ function: name, service, operation, item, turn }: FaultPoint): string {
  return [shortName(name), service, operation, item || '-', turn].join(' ');
}

/** Returns a fault as text for the option `--fault`. */
export function faultText({ kind, ...point }: Fault): string {
  return `${pointText(point)} ${kind}`;
}

/** Parses a fault from the option `--fault`. */
export function parseFault(text: string): Fault {
  const [name, service, operation, item, turn, kind] = text.trim().split(/\s+/);
  return Fault.parse({
    ...{ function: name, service, operation },
    ...(item !== '-' && { item }),
    ...{ turn: Number(turn), kind },
  });
}

/** Faults injected into a test scenario at a step, or at two consecutive steps. */
export type Injection = { scenario: string; step: string; faults: Fault[] };

/**
 * Returns the options that reproduce an injection; undefined for one without a fault, which only its whole part reproduces.
 */
export function repeatOptions({
  scenario: scenarioName,
  step,
  faults,
}: Injection): OwnOptions | undefined {
  return faults.length > 0
    ? { life: [scenarioName], step, fault: faults.map(faultText) }
    : undefined;
}

/** Returns the command that reproduces an injection, or its description. */
export function formatReproduction(injection: Injection): string {
  const options = repeatOptions(injection);
  return options
    ? formatCommand({ only: 'faults', ...options })
    : `${injection.scenario}: ${injection.step}`;
}
