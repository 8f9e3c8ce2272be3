import * as z from 'zod';
import { StaffRole, Sub } from '../staff/member.ts';
import { Instant } from '../time/instant.ts';
import { HotPrompt } from './hot-messages.ts';

/** How much of the hotline's help a call still gets, the most first; a supervisor moves along it. */
export const SurgeLevel = z.enum([
  'normal',
  'information',
  'self-registration',
  'callback',
  'voicemail',
  'sms-link',
]);
export type SurgeLevel = z.infer<typeof SurgeLevel>;

/** What every caller hears before the menu: the key of a recording, until then. */
const HotMessage = z.object({ prompt: HotPrompt, until: Instant });

/** What the supervisors have said about all calls. */
export const PhoneState = z.object({
  /** Rises with every change: who changes it says what they saw. */
  version: z.number().int().nonnegative(),
  surge: SurgeLevel,
  hot: HotMessage.optional(),
});
export type PhoneState = z.infer<typeof PhoneState>;

/** Nobody has said anything yet. */
export const quietPhone: PhoneState = { version: 0, surge: 'normal' };

/** What it became, when, and who said so. */
export const PhoneChange = PhoneState.extend({
  at: Instant,
  by: z.object({ sub: Sub, role: StaffRole }),
});
export type PhoneChange = z.infer<typeof PhoneChange>;

export type PhoneStateStore = {
  read(): Promise<PhoneState>;
  /** The state and its place in the history, or neither: false when another change came between. */
  replace(change: PhoneChange): Promise<boolean>;
  /** The newest first, as it is at this moment. */
  latest(most: number): Promise<PhoneChange[]>;
};

/** The recording that is to be heard now. */
export const hotNow = ({ hot }: Pick<PhoneState, 'hot'>, now: Date): string | undefined =>
  hot && hot.until > now ? hot.prompt : undefined;
