import type { Channel } from '../log.ts';

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

/** Draws a channel; channels that a simulation leaves out fall to the web. */
export const drawChannel = (chance: () => number, supported: ReadonlySet<Channel>): Channel => {
  const shares = Object.entries(channelShares);
  let left = chance() * shares.reduce((sum, [, share]) => sum + share, 0);
  for (const [name, share] of shares) {
    left -= share;
    const channel = [...supported].find((one) => one === name);
    if (left < 0) return channel ?? 'web';
  }
  return 'web';
};
