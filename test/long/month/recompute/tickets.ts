import { type Entry, type EntryOf, entriesOf } from '../log.ts';
import { communes, topics } from '../plan/directory-data.ts';
import { type ClockName, daysOffBy, dueAfter, ruleFor } from './working-time.ts';

/** What the log knows of a ticket; everything that the checks compare with the hotline’s own statements. */
export type LoggedTicket = {
  opened: EntryOf<'opened'>;
  priority: string;
  /** The unit that must handle it, by topic, commune and complaint. */
  unit: string;
  acts: EntryOf<'acted'>[];
  acknowledgedAt: number | undefined;
  answeredAt: number | undefined;
};

const districtOf = (area: string | undefined): string =>
  communes.find(({ code }) => code === area)?.parent ?? '';

const unitOf = ({ topic, area = '', accused }: EntryOf<'opened'>): string => {
  const lead = topics.find(({ code }) => code === topic)?.lead ?? 'TONG_DAI';
  const ref = { UBND_XA: area, TRAM_YT: area, UBND_HUYEN: districtOf(area) }[lead];
  const unit = ref === undefined ? lead : `${lead}:${ref}`;
  return accused.includes(unit) ? `UBND_HUYEN:${districtOf(area)}` : unit;
};

const firstOf = (acts: readonly EntryOf<'acted'>[], ...names: string[]): number | undefined =>
  acts.find(({ act }) => names.includes(act))?.at;

export const ticketsIn = (entries: readonly Entry[]): LoggedTicket[] => {
  const acts = Map.groupBy(entriesOf(entries, 'acted'), ({ code }) => code);
  return entriesOf(entries, 'opened').map((opened) => {
    const own = acts.get(opened.code) ?? [];
    return {
      ...{ opened, acts: own, unit: unitOf(opened) },
      priority: topics.find(({ code }) => code === opened.topic)?.defaultPriority ?? 'P3',
      acknowledgedAt: firstOf(own, 'acknowledge', 'answer'),
      answeredAt: firstOf(own, 'answer'),
    };
  });
};

/** The deadline as it was at the instant: a day off that was announced while the clock ran moves it. */
export const dueOf = (
  { opened, priority, acknowledgedAt, answeredAt }: LoggedTicket,
  clock: ClockName,
  entries: readonly Entry[],
  at: number,
): number => {
  const stoppedAt = clock === 'acknowledge' ? acknowledgedAt : answeredAt;
  const extra = daysOffBy(entries, Math.min(at, stoppedAt ?? at));
  return dueAfter(opened.at, ruleFor(clock, opened.service, priority), extra);
};
