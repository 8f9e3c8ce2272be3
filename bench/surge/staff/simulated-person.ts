import type { Area } from '../../../core/directory/model/areas/area.ts';
import type { ServiceCode } from '../../../core/directory/model/services/service.ts';
import { createSeededRandom } from '../../../flow-tools/simulator/caller/random.ts';
import type { AssumedValues } from '../assumptions.ts';
import type { CallerLanguage } from './simulated-operator-task.ts';

type CallPurpose =
  | 'request'
  | 'question'
  | 'status'
  | 'health'
  | 'red-flag'
  | 'violation'
  | 'suggestion';

/** Simulated caller, with a reason for calling and a typical behavior. */
export type SimulatedPerson = {
  number: number;
  /** Telephone number of the simulated caller. */
  from: string;
  purpose: CallPurpose;
  service: Exclude<ServiceCode, 'other'>;
  /** Index of the simulated caller's topic in the service's list of topics. */
  topic: number;
  lang: CallerLanguage;
  area: Area;
  insists: boolean;
  takesCallback: boolean;
  speaks: boolean;
  keysLetters: boolean;
  knowsCode: boolean;
  pressesNine: boolean;
  withholds: boolean;
  refusesRecording: boolean;
  slipShare: number;
  /** Probability per minute that a caller hangs up while listening to menus. */
  hangUpShare: number;
  talkSeconds: number;
  /**
   * Random number generator of one simulated person. For the same seed it returns the same sequence, even if assumptions
   * change.
   */
  random(): number;
};

const services: Record<CallPurpose, SimulatedPerson['service']> = {
  request: 'welfare',
  question: 'welfare',
  status: 'welfare',
  health: 'health',
  'red-flag': 'health',
  violation: 'violation',
  suggestion: 'suggestion',
};

const drawCallPurpose = (drawn: number, assumed: AssumedValues): CallPurpose => {
  const shares: [CallPurpose, number][] = [
    ['red-flag', assumed.redFlagShare],
    ['suggestion', assumed.suggestionShare],
    ['status', assumed.statusShare],
    ['violation', assumed.violationShare],
    ['health', assumed.healthShare],
    ['question', assumed.questionShare],
  ];
  const until = shares.map(([purpose], place) => ({
    purpose: purpose,
    share: shares.slice(0, place + 1).reduce((sum, [, share]) => sum + share, 0),
  }));
  return until.find(({ share }) => drawn < share)?.purpose ?? 'request';
};

export function toExponentialSample(mean: number, drawn: number): number {
  return -mean * Math.log(1 - drawn);
}

/** Standard deviation of the logarithm of conversation lengths, which are log-normally distributed as in call centers. */
const spread = 0.8;

const lognormal = (mean: number, first: number, second: number): number => {
  const normal = Math.sqrt(-2 * Math.log(1 - first)) * Math.cos(2 * Math.PI * second);
  return mean * Math.exp(spread * normal - spread ** 2 / 2);
};

const langOf = (drawn: number, { khmerShare, englishShare }: AssumedValues): CallerLanguage =>
  drawn < khmerShare ? 'km' : drawn < khmerShare + englishShare ? 'en' : 'vi';

const millionsOfDays = 7_919;

type PeopleResult = {
  number: number;
  seed: number;
  assumed: AssumedValues;
  communes: readonly Area[];
};

/**
 * Draws a random caller. Each trait uses its own random number, so that a changed assumption changes only the traits that
 * depend on it.
 */
export function drawSimulatedPerson({
  number,
  seed,
  assumed,
  communes,
}: PeopleResult): SimulatedPerson {
  const random = createSeededRandom(seed * millionsOfDays + number * 104_729);
  const draws = Array.from({ length: 20 }, random);
  const drawn = (place: number): number => draws[place] ?? 0;
  const purpose = drawCallPurpose(drawn(0), assumed);
  const factor = drawn(1) < assumed.olderShare ? assumed.olderFactor : 1;
  const area = communes[Math.floor(drawn(2) * communes.length)];
  if (area === undefined) throw new Error('The list of communes is empty');
  const hasNumber = drawn(3) >= assumed.noNumberShare;
  return {
    number,
    from: hasNumber ? `+849${String(10_000_000 + number)}` : 'anonymous',
    purpose: purpose,
    service: services[purpose],
    topic: drawn(4),
    lang: langOf(drawn(5), assumed),
    area,
    insists: drawn(6) < assumed.insistShare,
    takesCallback: drawn(7) < assumed.callbackShare,
    speaks: drawn(8) < assumed.messageShare,
    keysLetters: drawn(9) < assumed.keysLettersShare / (factor > 1 ? 1.5 : 1),
    knowsCode: drawn(10) < assumed.knowsCodeShare,
    pressesNine: drawn(11) < assumed.pressesNineShare,
    withholds: purpose === 'violation' && drawn(12) < assumed.withholdShare,
    refusesRecording: drawn(13) < assumed.refusesRecordingShare,
    slipShare: Math.min(1, assumed.slipShare * factor),
    hangUpShare: assumed.hangUpPerMinute * factor,
    talkSeconds: lognormal(60 * assumed.talkMinutes, drawn(14), drawn(15)),
    random,
  };
}
