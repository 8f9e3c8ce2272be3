import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { Service } from '../../core/directory/service.ts';
import { TriageFlag } from '../../core/triage/answer.ts';

/** A message, and what a person says that it is about. */
const Labelled = z.strictObject({
  text: z.string(),
  channel: z.string(),
  receivedAt: z.iso.date(),
  service: Service,
  topic: z.string(),
  /** Where honest dispatchers disagree: these are as right. */
  topicsAlso: z.array(z.string()).optional(),
  district: z.string().nullable(),
  commune: z.string().nullable(),
  /** Of a name that several places carry: none of them may be taken. */
  candidates: z.array(z.string()),
  flags: z.array(TriageFlag),
});
export type Labelled = z.infer<typeof Labelled>;
export type Split = 'train' | 'test' | 'blind';

export const labelled = (split: Split): Labelled[] =>
  z.array(Labelled).parse(JSON.parse(readFileSync(`test/fixtures/triage/${split}.json`, 'utf8')));

/** All topics that are right for a message. */
export const topicsOf = ({ topic, topicsAlso = [] }: Labelled): string[] => [topic, ...topicsAlso];
