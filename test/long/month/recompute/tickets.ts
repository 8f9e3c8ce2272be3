import * as z from 'zod';
import { type Entry, type EntryOf, entriesOf } from '../log.ts';
import { communes, topics } from '../plan/directory-data.ts';

/** What the log knows of a ticket; everything that the checks compare with the hotline’s own statements. */
export type LoggedTicket = {
  opened: EntryOf<'opened'>;
  priority: string;
  /** The unit that must handle it by topic and commune. */
  unit: string;
  /** Somebody complains about an office, or the operators decided on the unit: the topic does not say which it is. */
  isUnitUncertain: boolean;
  /** The act by which the answer goes out: topics that need it have the head approve. */
  answerAct: 'answer' | 'approve';
  acts: EntryOf<'acted'>[];
};

const districtOf = (area: string | undefined): string =>
  communes.find(({ code }) => code === area)?.parent ?? '';

/** Units of which each commune, or each district, has its own. */
const perCommune = ['UBND_XA', 'TRAM_YT'];
const perDistrict = ['UBND_HUYEN', 'TTYT_HUYEN', 'P_LDTBXH', 'BHXH_HUYEN'];

const Deployed = z.object({ topic: z.string(), lead: z.string() });

/** The unit that leads the topic, by the directory that was deployed at the opening. */
const leadOf = (topic: string | undefined, at: number, entries: readonly Entry[]): string => {
  const deployed = entriesOf(entries, 'event')
    .filter((event) => event.what === 'directory-deployed' && event.at <= at)
    .map(({ detail }) => Deployed.parse(JSON.parse(detail)))
    .findLast((change) => change.topic === topic);
  return deployed?.lead ?? topics.find(({ code }) => code === topic)?.lead ?? 'TONG_DAI';
};

const unitOf = ({ topic, area = '', at }: EntryOf<'opened'>, entries: readonly Entry[]): string => {
  const lead = leadOf(topic, at, entries);
  if (perCommune.includes(lead)) return `${lead}:${area}`;
  return perDistrict.includes(lead) ? `${lead}:${districtOf(area)}` : lead;
};

export const ticketsIn = (entries: readonly Entry[]): LoggedTicket[] => {
  const acts = Map.groupBy(entriesOf(entries, 'acted'), ({ code }) => code);
  return entriesOf(entries, 'opened').map((opened) => {
    const own = acts.get(opened.code) ?? [];
    const topic = topics.find(({ code }) => code === opened.topic);
    const isComplaint = opened.accused.length > 0 || opened.accusedInText !== undefined;
    const isDecided = own.some(({ act }) => ['assign', 'review-complaint'].includes(act));
    return {
      ...{ opened, acts: own, unit: unitOf(opened, entries) },
      isUnitUncertain: isComplaint || isDecided || opened.area === undefined,
      priority: topic?.defaultPriority ?? 'P3',
      answerAct: topic?.needsApproval ? 'approve' : 'answer',
    };
  });
};
