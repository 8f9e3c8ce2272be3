import { Channel } from '../log.ts';
import type { Month } from '../month.ts';
import type { PlannedAction } from '../state.ts';
import { channels } from './channels/all.ts';
import { planCitizenActions } from './citizen-actions.ts';
import { isEmergency, openedEntry, toReport } from './report.ts';

/** Sends a planned report through its channel and logs the result. */
export async function sendPlannedReport(month: Month, action: PlannedAction): Promise<void> {
  const { hotline, log } = month;
  const channel = Channel.parse(action.with['channel']);
  const report = toReport(action);
  const isUrgent = isEmergency(report);
  const outcome = await channels[channel](month, report);
  const at = await hotline.now();
  if ('status' in outcome) {
    const isSpam = action.with['isSpam'] === 'yes';
    const what = { isEmergency: isUrgent, isSpam, topic: report.topic.code };
    log.add({ kind: 'refused', at, channel, ...what, ...outcome });
    return;
  }
  log.add(openedEntry(report, outcome, { at, channel }));
  planCitizenActions(month, report.number, outcome, at);
  // an emergency must be notified within a minute: nothing else happens before that
  if (isUrgent) await hotline.advance('PT1M');
}
