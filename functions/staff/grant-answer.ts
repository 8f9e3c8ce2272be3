import type { Lang } from '../../core/messages/lang.ts';
import { revealWarningText } from '../../core/messages/wording/reveal-warnings.ts';
import type { Grant } from '../../core/staff/member.ts';
import type { RevealWarning } from '../../core/staff/reveal-warning.ts';
import { toHotlineTime } from '../../core/time/instant.ts';
import type { Names } from './names-of.ts';

/** Who gave somebody their role, and when. */
export const grantAnswer = ({ by, at }: Grant, names: Names) => ({
  by: { sub: by, name: names.get(by) },
  at: toHotlineTime(at),
});

/** Why the two persons of a reveal may be one. */
export const warningAnswer = (kind: RevealWarning, lang: Lang) => ({
  kind,
  text: revealWarningText(kind, lang),
});
