import { phoneMenus } from '../../../../core/contact-center/phone-menus.ts';

/** Service and topic of the tickets that emergency calls open. */
export const emergencyTopic: { service: string; topic: string } = (() => {
  const found = phoneMenus.find(({ emergency }) => emergency !== null);
  return { service: found?.service ?? 'other', topic: found?.emergency ?? '' };
})();
