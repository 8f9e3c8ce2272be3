import { Channel } from '../log.ts';

/**
 * Share of each channel in the reports of a month, in percent. Quảng Nam's hotline counted in September 2024: telephone 316,
 * Facebook 161, Zalo 106, web and app 39, e-mail 14, chatbot 746. Of the chatbot's conversations one in ten is taken for a
 * report here, since most ask for information; every second telephone report is left by keypad and voice, the other and the
 * e-mails are typed by an operator. Other systems (Open311) are an assumption: Quảng Nam names none.
 */
export const channelShares = {
  voice: 22,
  operator: 23,
  messenger: 22,
  zalo: 15,
  chat: 10,
  web: 6,
  open311: 2,
} as const satisfies Record<Channel, number>;

/** Draws the channel of a report. */
export const drawChannel = (chance: () => number): Channel => {
  let left = chance() * Object.values(channelShares).reduce((sum: number, share) => sum + share, 0);
  const drawn = Channel.options.find((channel) => {
    left -= channelShares[channel];
    return left < 0;
  });
  return drawn ?? 'web';
};
