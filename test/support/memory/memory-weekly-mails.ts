import type { WeeklyMail, WeeklyMailStore } from '../../../core/messages/reminders/weekly-mail.ts';

/** Weekly e-mails in memory with the table's guarantee: only one sender claims an unsent e-mail. */
export function memoryWeeklyMails(): WeeklyMailStore {
  const mails = new Map<string, WeeklyMail & { leasedUntil: Date }>();
  const keyOf = ({ week, unit }: Pick<WeeklyMail, 'week' | 'unit'>) => `${week}#${unit}`;
  return {
    async claim(mail, at, leasedUntil) {
      const known = mails.get(keyOf(mail));
      const isLeased = known?.status === 'sending' && known.leasedUntil > at;
      if (known?.status === 'sent' || isLeased) return false;
      const attempts = (known?.attempts ?? 0) + 1;
      mails.set(keyOf(mail), { ...mail, status: 'sending', attempts, at, leasedUntil });
      return true;
    },
    async settle(mail, result) {
      const known = mails.get(keyOf(mail));
      if (known) mails.set(keyOf(mail), { ...known, ...result });
    },
    latest: async () => [...mails.values()].toReversed(),
  };
}
