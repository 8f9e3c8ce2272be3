import { Lang } from '../../../../core/messages/lang.ts';
import { encodeTicketCode } from '../../../../core/ticket/code.ts';
import type { KnownTicket } from '../../../support/call-function.ts';
import type { LedCallOptions } from './led-call.ts';

export type Scenario = Omit<LedCallOptions, 'script'> & {
  /** What is keyed once the notice of recording has been heard; `-` is silence. */
  keys: string[];
  /** At the notice of recording. */
  notice?: string;
  from?: string;
  staysAfterAgent?: boolean;
  choices?: Record<string, string>;
};

/** A caller of that language: silence at the notice of emergencies, then the key of the language. */
export const settingOf = (
  { keys, notice = '-', from, staysAfterAgent = false, choices = {}, ...setting }: Scenario,
  lang: Lang,
): LedCallOptions => ({
  ...setting,
  attributes: setting.flow === undefined ? {} : { lang, service: 'welfare', ...setting.attributes },
  script: {
    ...(from && { from }),
    staysAfterAgent,
    choices,
    speech: ['Có đám tiệc đông người', 'Xin gọi lại cho tôi'],
    keys:
      setting.flow === undefined
        ? ['-', String(Lang.options.indexOf(lang) + 1), notice, ...keys]
        : keys,
  },
});

export const caller = '+84912345678';
export const code = encodeTicketCode(Uint8Array.from([1, 0, 2, 2, 8, 4, 0, 0]));

/** A ticket of the caller's own, or of somebody else. */
export const known = (given: Partial<KnownTicket> = {}): KnownTicket & { code: string } => ({
  code,
  service: 'welfare',
  topic: 'AS04',
  area: '29263',
  from: caller,
  status: 'in-progress',
  hasCallback: false,
  ...given,
});

export const long = { answersAfter: 500 };
export const nobody = { agents: 0 };
export const suggest = ['2', '1'];
export const register = [...suggest, '#'];
export const fails115 = { choices: { 'To 115': 'NoMatchingError' } };
