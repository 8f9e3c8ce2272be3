import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { ServiceCode } from '../../core/directory/model/services/service.ts';
import { TriageFlag } from '../../core/triage/triage-result.ts';

/** Schema of a test message, with the service, topic, place and flags that a person assigned. */
const LabelledMessage = z.strictObject({
  text: z.string(),
  channel: z.string(),
  receivedAt: z.iso.date(),
  service: ServiceCode,
  topic: z.string(),
  /** Topics that are as correct as the label, for messages about which experts disagree. */
  topicsAlso: z.array(z.string()).optional(),
  district: z.string().nullable(),
  commune: z.string().nullable(),
  /** Places that the ambiguous place name in the message can mean. The classifier must choose none of them. */
  candidates: z.array(z.string()),
  flags: z.array(TriageFlag),
});
export type LabelledMessage = z.infer<typeof LabelledMessage>;
/** Sets of messages that train the classifier. Its developers wrote `train-short`; other people wrote the other sets. */
export const trainingSplits = ['train', 'train-everyday', 'train-short'] as const;
export type LabelledSplit = (typeof trainingSplits)[number] | 'test' | 'blind' | 'blind-everyday';

export function readLabelledMessages(split: LabelledSplit): LabelledMessage[] {
  return z
    .array(LabelledMessage)
    .parse(JSON.parse(readFileSync(`test/fixtures/triage/${split}.json`, 'utf8')));
}

export function listCorrectTopics({ topic, topicsAlso = [] }: LabelledMessage): string[] {
  return [topic, ...topicsAlso];
}
