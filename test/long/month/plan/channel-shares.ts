import { Channel } from '../log.ts';

/**
 * Share of each channel in percent, derived from Quảng Nam's hotline in September 2024: telephone 316, Facebook 161, Zalo
 * 106, web and app 39, e-mail 14, chatbot 746. Assumptions: one in ten chatbot conversations is a report; half of the
 * telephone reports are left by keypad and voice, operators enter the others and e-mails; the share of Open311.
 */
const channelShares = {
  voice: 22,
  operator: 23,
  messenger: 22,
  zalo: 15,
  chat: 10,
  web: 6,
  open311: 2,
} as const satisfies Record<Channel, number>;

export function drawChannel(chance: () => number): Channel {
  let left = chance() * Object.values(channelShares).reduce((sum: number, share) => sum + share, 0);
  const drawn = Channel.options.find((channel) => {
    left -= channelShares[channel];
    return left < 0;
  });
  return drawn ?? 'web';
}
