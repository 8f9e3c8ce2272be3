import type { IdentityRevealWarning } from '../../staff/reveal-warning.ts';
import type { Lang } from '../lang.ts';

const texts: Record<IdentityRevealWarning, { vi: string; en: string }> = {
  'one-added-other': {
    vi: 'Chú ý: trong hai người, một người đã cấp vai trò cho người kia.',
    en: 'Attention: one of the two persons gave the other their role.',
  },
  'added-together': {
    vi: 'Chú ý: cả hai người được cùng một quản trị viên cấp vai trò trong 30 ngày qua; có thể là một người dùng hai tài khoản.',
    en: 'Attention: the same administrator gave both persons their roles within the last 30 days; they may be one person with two accounts.',
  },
};

export function getIdentityRevealWarningText(warning: IdentityRevealWarning, lang: Lang): string {
  return texts[warning][lang === 'en' ? 'en' : 'vi'];
}
