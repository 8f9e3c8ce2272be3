import { Channel } from '../log.ts';
import type { Month } from '../month.ts';
import type { Deed } from '../state.ts';
import { type Channels, isEmergency, openedEntry, reportOf, reportOnWeb } from './reporter.ts';

const channels: Channels = { web: reportOnWeb };

/** Somebody reports by the channel that was drawn. */
export const report = async (month: Month, deed: Deed): Promise<void> => {
  const { hotline, log } = month;
  const channel = Channel.parse(deed.with['channel']);
  const sent = reportOf(deed);
  const at = await hotline.now();
  const outcome = await (channels[channel] ?? reportOnWeb)(month, sent);
  if (typeof outcome === 'number') {
    const isUrgent = isEmergency(sent);
    log.add({
      kind: 'refused',
      at,
      channel,
      isEmergency: isUrgent,
      isSpam: false,
      status: outcome,
    });
    return;
  }
  log.add(openedEntry(sent, outcome, { at, channel }));
  // an emergency must be notified within a minute: nothing else happens before that
  if (isEmergency(sent)) await hotline.advance('PT1M');
};
