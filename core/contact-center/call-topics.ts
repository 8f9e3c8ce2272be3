import * as z from 'zod';
import { Service } from '../directory/service.ts';
import topics from './data/call-topics.json' with { type: 'json' };

const Code = z.string().regex(/^[A-Z]{2}\d{2}$/);

/** What a service asks on the telephone. */
const CallTopics = z.strictObject({
  service: Service,
  asksPlace: z.boolean(),
  /** Whether the caller may keep their number to themselves. */
  asksToWithhold: z.boolean(),
  /** The topic that goes to 115 at once. */
  emergency: Code.nullable(),
  /** The topics on the keys from 1 on; 9 is something else. */
  keys: z.array(Code).min(1).max(8),
});
export type CallTopics = z.infer<typeof CallTopics>;

/** The services in the order of their keys in the main menu. */
export const callTopics: readonly CallTopics[] = z.array(CallTopics).parse(topics);

/** The services that have queues of their own. */
export const callServices: readonly Service[] = [
  ...callTopics.map(({ service }) => service),
  'other',
];
