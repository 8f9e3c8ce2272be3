import * as z from 'zod';
import type { FieldErrorCode } from '../../messages/texts/errors/field-error-text.ts';
import type { StaffMember } from '../../staff/members/member.ts';
import { Instant } from '../../time/instant.ts';
import { type PhoneStateChange, SurgeLevel } from '../model/phone-state.ts';
import { UrgentPromptKey, urgentAnnouncements } from '../model/urgent-announcements.ts';
import type { PhoneStateStore } from '../ports/phone-state-store.ts';

/**
 * Supervisor's request to set the surge level and the urgent announcement for all calls. If `hot` is absent, callers hear no
 * urgent announcement of a supervisor.
 */
export const PhoneStateChangeRequest = z.strictObject({
  /** Version of the telephone settings that the supervisor saw, for optimistic locking. */
  version: z.int().nonnegative(),
  surge: SurgeLevel,
  hot: z.strictObject({ prompt: UrgentPromptKey, until: Instant }).optional(),
});
export type PhoneStateChangeRequest = z.infer<typeof PhoneStateChangeRequest>;

export type PhoneStateChangeResult =
  | { kind: 'changed'; change: PhoneStateChange }
  | { kind: 'refused'; field: string; problem: FieldErrorCode }
  /**
   * Version conflict: another supervisor changed the phone state first. `since` lists the changes after the requested
   * version, newest first.
   */
  | { kind: 'phone-stale'; since: PhoneStateChange[] };

type ChangePhoneDeps = { phone: Pick<PhoneStateStore, 'replace' | 'latest'>; now(): Date };

const maxListedChanges = 10;

const validateUrgentAnnouncement = (
  { hot }: PhoneStateChangeRequest,
  now: Date,
): Extract<PhoneStateChangeResult, { kind: 'refused' }> | undefined => {
  if (!hot) return undefined;
  if (!urgentAnnouncements.messages.some(({ key }) => key === hot.prompt)) {
    return { kind: 'refused', field: 'hot.prompt', problem: 'hot-unknown' };
  }
  const aheadMs = hot.until.getTime() - now.getTime();
  if (aheadMs <= 0) return { kind: 'refused', field: 'hot.until', problem: 'until-past' };
  return aheadMs > urgentAnnouncements.longestHours * 3_600_000
    ? { kind: 'refused', field: 'hot.until', problem: 'until-too-far' }
    : undefined;
};

const isSamePhoneStateChange = (one: PhoneStateChange, other: PhoneStateChange): boolean =>
  one.version === other.version &&
  one.by.sub === other.by.sub &&
  one.surge === other.surge &&
  one.hot?.prompt === other.hot?.prompt &&
  one.hot?.until.getTime() === other.hot?.until.getTime();

/**
 * Sets the surge level and the urgent announcement for all calls. Idempotent: if the same member repeats an identical
 * request, returns the stored change.
 */
export async function changePhoneState(
  request: PhoneStateChangeRequest,
  { sub, role }: Pick<StaffMember, 'sub' | 'role'>,
  { phone, now }: ChangePhoneDeps,
): Promise<PhoneStateChangeResult> {
  const at = now();
  const fault = validateUrgentAnnouncement(request, at);
  if (fault) return fault;
  const { version, ...newState } = request;
  const change: PhoneStateChange = { ...newState, version: version + 1, at, by: { sub, role } };
  if (await phone.replace(change)) return { kind: 'changed', change };
  const latest = await phone.latest(maxListedChanges);
  const [last] = latest;
  return last && isSamePhoneStateChange(last, change)
    ? { kind: 'changed', change: last }
    : { kind: 'phone-stale', since: latest.filter((one) => one.version > version) };
}
