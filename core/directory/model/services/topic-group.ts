import * as z from 'zod';
import { toLocalDate } from '../../../time/local-date.ts';
import { isValidOn, validityFields } from '../../../time/validity.ts';
import { ServiceCode } from './service.ts';
import { TopicGroupCode } from './topic.ts';

/** Directory row of a group of topics. People choose a group of the service first, and then a topic of the group. */
export const TopicGroup = z.strictObject({
  code: TopicGroupCode,
  service: ServiceCode,
  /** Position of the group in lists of its service, starting at 1. */
  order: z.number().int().positive(),
  name: z.string().min(1).max(60),
  nameInEnglish: z.string().min(1).optional(),
  nameInKhmer: z.string().min(1).optional(),
  /** Vietnamese name as the telephone reads it out. */
  spoken: z.string().min(1).max(60),
  /**
   * How the telephone offers the group: with a menu of its topics, with a transfer to an operator, or not at all. A change
   * takes effect with the next deployment.
   */
  telephone: z.enum(['menu', 'operator', 'none']),
  ...validityFields,
});
export type TopicGroup = z.infer<typeof TopicGroup>;

/** Returns the group with this code on the given day. */
export function findTopicGroup(
  { topicGroups }: { topicGroups: readonly TopicGroup[] },
  code: string | undefined,
  on: Date,
): TopicGroup | undefined {
  return topicGroups.find((group) => group.code === code && isValidOn(group, toLocalDate(on)));
}
