import type { Lang } from '../../../core/messages/lang.ts';
import type { IdentityRevealWarning } from '../../../core/staff/access/reveal-warning.ts';
import type { RoleGrant } from '../../../core/staff/members/member.ts';
import { toHotlineTime } from '../../../core/time/instant.ts';
import { identityRevealWarningTexts } from '../../../i18n/staff.ts';
import type { StaffNamesBySub } from './staff-names.ts';

/** Converts a role grant to its API response: which administrator assigned the role, and when. */
export function toRoleGrantResponse({ by, at }: RoleGrant, names: StaffNamesBySub) {
  return {
    by: { sub: by, name: names.get(by) },
    at: toHotlineTime(at),
  };
}

/**
 * Converts a reveal warning to its API response. The warning means that requester and approver might be the same person,
 * for example because one of them assigned the other's role.
 */
export function toIdentityRevealWarningResponse(kind: IdentityRevealWarning, lang: Lang) {
  return {
    kind,
    text: identityRevealWarningTexts[lang][kind],
  };
}
