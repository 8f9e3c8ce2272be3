import { type Fault, FaultKind } from '../../../local/aws/fault.ts';
import { pickRandom } from '../seeded-random.ts';

type StruckRacePosition = Pick<Fault, 'function' | 'service' | 'operation'>;

const writes: readonly StruckRacePosition[] = [
  ...['StaffApi', 'PublicApi', 'RunWorkflowStep'].map((name) => ({
    ...{ function: name, service: 'dynamodb', operation: 'TransactWriteItems' },
  })),
  { function: 'PublicApi', service: 'dynamodb', operation: 'PutItem' },
  { function: 'RunWorkflowStep', service: 'dynamodb', operation: 'UpdateItem' },
  { function: 'HandleTicketStream', service: 'stepfunctions', operation: 'StartExecution' },
  { function: 'IndexTickets', service: 'dynamodb', operation: 'TransactWriteItems' },
  { function: 'SendNotifications', service: 'sns', operation: 'Publish' },
];

const reads: readonly StruckRacePosition[] = [
  ...['StaffApi', 'PublicApi', 'RunWorkflowStep', 'IndexTickets'].flatMap((name) => [
    { function: name, service: 'dynamodb', operation: 'Query' },
    { function: name, service: 'dynamodb', operation: 'GetItem' },
  ]),
];

const ofWrites = FaultKind.options.filter((kind) => kind !== 'entries-refused');
const ofReads: readonly FaultKind[] = ['error-before', 'cut-off', 'throttled', 'killed-before'];

const drawn = (
  places: readonly StruckRacePosition[],
  kinds: readonly FaultKind[],
  { maxTurn, count, random }: { maxTurn: number; count: number; random: () => number },
): Fault[] =>
  Array.from({ length: count }).flatMap(() => {
    const [place, kind] = [pickRandom(places, random), pickRandom(kinds, random)];
    return place && kind ? [{ ...place, kind, turn: 1 + Math.floor(random() * maxTurn) }] : [];
  });

/** Draws faults at AWS calls throughout a race. Which of them take effect depends on the course of the race. */
export function drawRaceFaults(random: () => number): Fault[] {
  return [
    ...drawn(writes, ofWrites, { maxTurn: 60, count: 40, random }),
    ...drawn(reads, ofReads, { maxTurn: 150, count: 20, random }),
  ];
}
