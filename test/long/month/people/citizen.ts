import { Channel } from '../log.ts';
import type { Month } from '../month.ts';
import type { PlannedAction } from '../state.ts';
import { channels } from './channels/all.ts';
import { planCitizenActions } from './citizen-acts.ts';
import { isEmergency, openedEntry, toReport } from './report.ts';

/** Sends a planned report through its channel and logs the result. */
export async function sendPlannedReport(month: Month, deed: PlannedAction): Promise<void> {
  const { hotline, log } = month;
  const channel = Channel.parse(deed.with['channel']);
  const sent = toReport(deed);
  const isUrgent = isEmergency(sent);
  const outcome = await channels[channel](month, sent);
  const at = await hotline.now();
  if ('status' in outcome) {
    const isSpam = deed.with['isSpam'] === 'yes';
    const what = { isEmergency: isUrgent, isSpam, topic: sent.topic.code };
    log.add({ kind: 'refused', at, channel, ...what, ...outcome });
    return;
  }
  log.add(openedEntry(sent, outcome, { at, channel }));
  planCitizenActions(month, sent.number, outcome, at);
  // an emergency must be notified within a minute: nothing else happens before that
  if (isUrgent) await hotline.advance('PT1M');
}
