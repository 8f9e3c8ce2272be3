import { createSeedRandom, pickRandom } from '../../seeded-random.ts';
import { atHour } from '../clock-times.ts';
import type { Channel } from '../log.ts';
import type { MonthSize } from '../size.ts';
import type { PlannedAction } from '../state.ts';
import { drawChannel } from './channel-shares.ts';
import { communes, type Topic, topics } from './directory-data.ts';

const emergencyPercent = 3;

/** Percentages of simulated reports that accuse an office: in the answer to the question, and in the text only. */
const complaintPercent = { answered: 4, inText: 3 } as const;

/** Relative number of simulated reports in each hour from 0 to 23. */
const hourWeights = [
  1, 1, 1, 1, 1, 1, 2, 4, 8, 9, 9, 7, 4, 6, 8, 8, 7, 6, 5, 6, 6, 5, 3, 2,
] as const;

const drawHour = (chance: () => number): number => {
  let left = chance() * hourWeights.reduce((sum: number, weight) => sum + weight, 0);
  const hour = hourWeights.findIndex((weight) => {
    left -= weight;
    return left < 0;
  });
  return Math.max(0, hour);
};

const emergencies = topics.filter(({ defaultPriority }) => defaultPriority === 'P1');
const ordinary = topics.filter(
  ({ defaultPriority, service }) => defaultPriority !== 'P1' && service !== 'other',
);

/** Returns true for channels on which the reporter chooses topic and commune freely; others have a menu or conversation. */
const isFree = (channel: Channel): boolean => ['web', 'operator'].includes(channel);

const suggestions = topics.filter(({ service }) => service === 'suggestion');
const gatherings = topics.filter(({ code }) => code === 'VP01');

/** Returns the topic of a simulated report by its number, so that each topic is used before any repeats. */
const topicAt = (number: number, channel: Channel, isEmergency: boolean): Topic | undefined => {
  const free = isEmergency ? emergencies : ordinary;
  const rows = isFree(channel) ? free : channel === 'open311' ? suggestions : gatherings;
  return rows[number % rows.length];
};

/** Communes whose name is unambiguous in a text: no other commune's name contains it. */
const unmistakable = communes.filter(
  ({ fullName, code }) =>
    fullName.startsWith('Xã') &&
    !communes.some((other) => other.code !== code && other.fullName.includes(fullName.slice(3))),
);

const places = ['chợ', 'trường học', 'bến xe', 'cầu', 'nhà văn hóa', 'ngã tư', 'trạm xăng'];

const complaintOf = (chance: () => number): 'answered' | 'inText' | 'none' => {
  const draw = chance() * 100;
  if (draw < complaintPercent.answered) return 'answered';
  return draw < complaintPercent.answered + complaintPercent.inText ? 'inText' : 'none';
};

const drawReport = (number: number, size: MonthSize, chance: () => number): PlannedAction => {
  const isEmergency = chance() * 100 < emergencyPercent;
  const drawn = drawChannel(chance);
  const channel = isEmergency ? 'web' : drawn;
  const day = 1 + Math.floor(chance() * size.days);
  const hour = drawHour(chance) + chance();
  const isBeforeOpening = day === 1 && hour < 9;
  const complaint = complaintOf(chance);
  const canComplain = isFree(channel) && !isEmergency;
  const rows = isFree(channel) ? communes : unmistakable;
  return {
    at: atHour(day, isBeforeOpening ? hour + 9 : hour),
    does: 'report',
    with: {
      ...{ number: String(number), channel },
      topic: topicAt(number, channel, isEmergency)?.code ?? '',
      area: rows[(number * 37) % rows.length]?.code ?? '',
      place: `gần ${pickRandom(places, chance) ?? 'chợ'} số ${1 + Math.floor(chance() * 90)}`,
      complaint: canComplain ? complaint : 'none',
    },
  };
};

/** Returns the simulated reports of the month in order of time, always the same for a seed. */
export function drawReports(seed: number, size: MonthSize): PlannedAction[] {
  const chance = createSeedRandom(seed);
  return Array.from({ length: size.tickets }, (_, number) => drawReport(number, size, chance)).sort(
    (a, b) => a.at - b.at,
  );
}
