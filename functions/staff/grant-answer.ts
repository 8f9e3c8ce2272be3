import type { Lang } from '../../core/messages/lang.ts';
import { getRevealWarningText } from '../../core/messages/wording/reveal-warnings.ts';
import type { RoleGrant } from '../../core/staff/member.ts';
import type { RevealWarning } from '../../core/staff/reveal-warning.ts';
import { toHotlineTime } from '../../core/time/instant.ts';
import type { StaffNames } from './names-of.ts';

/** Converts a role grant to its API response: who granted the role, and when. */
export function toGrantResponse({ by, at }: RoleGrant, names: StaffNames) {
  return {
    by: { sub: by, name: names.get(by) },
    at: toHotlineTime(at),
  };
}

/** Converts a reveal warning to its API response: the reason why requester and approver might be the same person. */
export function toWarningResponse(kind: RevealWarning, lang: Lang) {
  return {
    kind,
    text: getRevealWarningText(kind, lang),
  };
}
