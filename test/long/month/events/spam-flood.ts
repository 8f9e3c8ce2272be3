import { minuteMs } from '../clock-times.ts';
import type { Month } from '../month.ts';
import { communes, topics } from '../plan/directory-data.ts';
import { type PlannedAction, planMonthAction } from '../state.ts';

/** Numbers of reporters that no drawn report has. */
const firstSpam = 900_000;
const firstEmergency = 910_000;

const urgent = topics.filter(({ defaultPriority }) => defaultPriority === 'P1');

const spamReportAction = (
  at: number,
  number: number,
  topic: string,
  isSpam: boolean,
): PlannedAction => ({
  at,
  does: 'report',
  with: {
    ...{ number: String(number), channel: 'web', topic, complaint: 'none' },
    area: communes[number % communes.length]?.code ?? '',
    place: `gần chợ số ${number % 90}`,
    ...(isSpam && { isSpam: 'yes', sender: String(firstSpam) }),
  },
});

/** Within twenty minutes one sender floods the hotline, while people in danger report from elsewhere. */
export async function flood(month: Month, { with: given }: PlannedAction): Promise<void> {
  const { state, log, hotline } = month;
  const [spam, emergencies] = [Number(given['spam']), Number(given['emergencies'])];
  const now = await hotline.now();
  const spread = (at: number, count: number): number =>
    now + Math.round((20 * minuteMs * at) / count);
  for (let at = 0; at < spam; at += 1) {
    planMonthAction(state, spamReportAction(spread(at, spam), firstSpam + at, 'VP02', true));
  }
  for (let at = 0; at < emergencies; at += 1) {
    const topic = urgent[at % urgent.length]?.code ?? '';
    planMonthAction(
      state,
      spamReportAction(spread(at, emergencies), firstEmergency + at, topic, false),
    );
  }
  log.add({ kind: 'event', at: now, what: 'flood', detail: `${spam} ${emergencies}` });
}
