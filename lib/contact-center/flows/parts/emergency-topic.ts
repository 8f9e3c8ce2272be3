import { phoneMenus } from '../../../../core/contact-center/call-topics.ts';

/** Service and topic under which emergency calls are registered. */
export const emergencyTopic: { service: string; topic: string } = (() => {
  const found = phoneMenus.find(({ emergency }) => emergency !== null);
  return { service: found?.service ?? 'other', topic: found?.emergency ?? '' };
})();
