import { callTopics } from '../../../../core/contact-center/call-topics.ts';

/** What an emergency is registered as. */
export const emergencyTopic: { service: string; topic: string } = (() => {
  const found = callTopics.find(({ emergency }) => emergency !== null);
  return { service: found?.service ?? 'other', topic: found?.emergency ?? '' };
})();
