import * as z from 'zod';
import { type Entry, type EntryOf, entriesOf, oncePerLog } from '../log.ts';
import { communes, topics } from '../plan/directory-data.ts';

/** A ticket reconstructed from the log, which the checks compare with the hotline's data. */
export type LoggedTicket = {
  opened: EntryOf<'opened'>;
  priority: string;
  /** Unit that is responsible by topic and commune. */
  unit: string;
  /** True if the responsible unit doesn't follow from the topic: a complaint about an office, or a decision by operators. */
  isUnitUncertain: boolean;
  /** Action that publishes the answer to the citizen; for some topics the head's approval. */
  answerAct: 'answer' | 'approve';
  actions: EntryOf<'acted'>[];
};

const districtOf = (area: string | undefined): string =>
  communes.find(({ code }) => code === area)?.parent ?? '';

/** Prefixes of units that exist once per commune, or once per district. */
const perCommune = ['UBND_XA', 'TRAM_YT'];
const perDistrict = ['UBND_HUYEN', 'TTYT_HUYEN', 'P_LDTBXH', 'P_NV', 'BHXH_HUYEN'];

const Deployed = z.object({ topic: z.string(), lead: z.string() });

const deployments = oncePerLog((entries) =>
  entriesOf(entries, 'event')
    .filter(({ what }) => what === 'directory-deployed')
    .map(({ detail, at }) => ({ ...Deployed.parse(JSON.parse(detail)), at })),
);

/** Returns the lead unit of a topic by the directory in force at the opening. */
const leadOf = (topic: string | undefined, at: number, entries: readonly Entry[]): string => {
  const deployed = deployments(entries).findLast(
    (change) => change.topic === topic && change.at <= at,
  );
  return deployed?.lead ?? topics.find(({ code }) => code === topic)?.lead ?? 'TONG_DAI';
};

const unitOf = ({ topic, area = '', at }: EntryOf<'opened'>, entries: readonly Entry[]): string => {
  const lead = leadOf(topic, at, entries);
  if (perCommune.includes(lead)) return `${lead}:${area}`;
  return perDistrict.includes(lead) ? `${lead}:${districtOf(area)}` : lead;
};

/** Returns every ticket of the log with the actions on it. */
export const ticketsIn = oncePerLog((entries): LoggedTicket[] => {
  const acts = Map.groupBy(entriesOf(entries, 'acted'), ({ code }) => code);
  return entriesOf(entries, 'opened').map((opened) => {
    const own = acts.get(opened.code) ?? [];
    const topic = topics.find(({ code }) => code === opened.topic);
    const isComplaint = opened.accused.length > 0 || opened.accusedInText !== undefined;
    const isDecided = own.some(({ act }) => ['assign', 'review-complaint'].includes(act));
    return {
      ...{ opened, actions: own, unit: unitOf(opened, entries) },
      isUnitUncertain: isComplaint || isDecided || opened.area === undefined,
      priority: topic?.defaultPriority ?? 'P3',
      answerAct: topic?.needsApproval ? 'approve' : 'answer',
    };
  });
});
