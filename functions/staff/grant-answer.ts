import type { Lang } from '../../core/messages/lang.ts';
import { revealWarningText } from '../../core/messages/wording/reveal-warnings.ts';
import type { Grant } from '../../core/staff/member.ts';
import type { RevealWarning } from '../../core/staff/reveal-warning.ts';
import { toHotlineTime } from '../../core/time/instant.ts';
import type { Names } from './names-of.ts';

/** Converts a role grant into its API response: who granted the role, and when. */
export const grantAnswer = ({ by, at }: Grant, names: Names) => ({
  by: { sub: by, name: names.get(by) },
  at: toHotlineTime(at),
});

/** Converts a reveal warning into its API response: why requester and approver might be the same person. */
export const warningAnswer = (kind: RevealWarning, lang: Lang) => ({
  kind,
  text: revealWarningText(kind, lang),
});
