import * as z from 'zod';
import { CognitoSub, StaffRole } from '../../staff/members/member.ts';
import { Instant } from '../../time/instant.ts';
import { UrgentPromptKey } from './urgent-announcements.ts';

/**
 * Levels of surge mode (shorter menus during many calls), from full service to an SMS link only. A supervisor selects the
 * level.
 */
export const SurgeLevel = z.enum([
  'normal',
  'information',
  'self-registration',
  'callback',
  'voicemail',
  'sms-link',
]);
export type SurgeLevel = z.infer<typeof SurgeLevel>;

/** Urgent announcement that all callers hear before the menu: the name of its recording, and its expiry time. */
const UrgentAnnouncement = z.object({ prompt: UrgentPromptKey, until: Instant });

/** Telephone settings for all calls, made by supervisors: surge level and urgent announcement. */
export const PhoneState = z.object({
  /** Version of the telephone settings, for optimistic locking. A change must contain the version on which it is based. */
  version: z.number().int().nonnegative(),
  surge: SurgeLevel,
  hot: UrgentAnnouncement.optional(),
});
export type PhoneState = z.infer<typeof PhoneState>;

/** Initial telephone settings: normal service without an urgent announcement. */
export const initialPhoneState: PhoneState = { version: 0, surge: 'normal' };

/** Entry in the history of the telephone settings: the new settings, the time, and the author. */
export const PhoneStateChange = PhoneState.extend({
  at: Instant,
  by: z.object({ sub: CognitoSub, role: StaffRole }),
});
export type PhoneStateChange = z.infer<typeof PhoneStateChange>;

/** Returns the name of the urgent announcement's recording, or undefined if no announcement is set or it has expired. */
export function getActiveUrgentPrompt(
  { hot }: Pick<PhoneState, 'hot'>,
  now: Date,
): string | undefined {
  return hot && hot.until > now ? hot.prompt : undefined;
}
