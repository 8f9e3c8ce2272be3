import * as z from 'zod';
import type { Lang } from '../messages/lang.ts';
import { saidIn } from '../messages/said.ts';
import { localDate } from '../time/local-date.ts';
import { isValidOn, validity } from '../time/validity.ts';
import { Questions } from './question.ts';
import { Priority, Service } from './service.ts';
import { UnitCode } from './unit.ts';

/** What a report is about, and who answers for it. */
export const Topic = z.strictObject({
  code: z.string().regex(/^[A-Z]{2}\d{2}$/),
  service: Service,
  name: z.string().min(1),
  /** Without one it is called by its Vietnamese name. */
  nameInEnglish: z.string().min(1).optional(),
  nameInKhmer: z.string().min(1).optional(),
  lead: UnitCode,
  co: z.array(UnitCode),
  defaultPriority: Priority,
  keywords: z.array(z.string().min(1)),
  /** Messages as people write them; a topic that the text classifier was not trained on is found by these and its keywords. */
  examples: z.array(z.string().min(1).max(300)).max(20).optional(),
  questions: Questions,
  /** An answer goes out only once the unit's head has approved it. */
  needsApproval: z.boolean().optional(),
  /** Other systems get a token when they file it, and the code once somebody has looked at what is asked for; and why so. */
  tokenFirst: z
    .strictObject({
      because: z.strictObject({ vi: z.string().min(1), en: z.string().min(1) }),
      /** The province has not confirmed it yet. */
      isProposal: z.boolean(),
    })
    .nullable()
    .optional(),
  ...validity,
});
export type Topic = z.infer<typeof Topic>;

type Topics = { topics: readonly Topic[] };

/** The topics that may be chosen on that day. */
export const topicsOn = ({ topics }: Topics, on: Date): Topic[] => {
  const date = localDate(on);
  return topics.filter((topic) => isValidOn(topic, date));
};

/** The topic that carries the code on that day: for a ticket, the day it was opened. */
export const topicOf = (directory: Topics, code: string | undefined, on: Date): Topic | undefined =>
  directory.topics.find((topic) => topic.code === code && isValidOn(topic, localDate(on)));

type NamesOfTopic = {
  name: string;
  nameInEnglish?: string | undefined;
  nameInKhmer?: string | undefined;
};

/** The topic's name for readers of that language, and the language it is in. */
export const topicNameIn = (
  lang: Lang,
  { name, nameInEnglish, nameInKhmer }: NamesOfTopic,
): { name: string; lang: Lang } => {
  const said = saidIn(lang, { vi: name, km: nameInKhmer, en: nameInEnglish });
  return { name: said.text, lang: said.lang };
};
