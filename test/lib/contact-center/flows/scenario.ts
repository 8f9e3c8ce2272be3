import { Lang } from '../../../../core/messages/lang.ts';
import { encodeTicketCode } from '../../../../core/ticket/model/ticket-code.ts';
import type { CallerTicket } from '../../../support/hotline/fake-call-function.ts';
import type { LedCallOptions } from './simulated-call.ts';

export type Scenario = Omit<LedCallOptions, 'script'> & {
  /** Keys pressed after the recording notice; `-` is silence. */
  keys: string[];
  /** Key pressed during the recording notice. */
  notice?: string;
  from?: string;
  staysAfterAgent?: boolean;
  choices?: Record<string, string>;
};

/** Returns the setting of a caller of that language: silence during the emergency prompt, then the language's key. */
export function toCallOptions(
  { keys, notice = '-', from, staysAfterAgent = false, choices = {}, ...setting }: Scenario,
  lang: Lang,
): LedCallOptions {
  return {
    ...setting,
    attributes:
      setting.flow === undefined ? {} : { lang, service: 'welfare', ...setting.attributes },
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
  };
}

export const caller = '+84912345678';
export const code = encodeTicketCode(Uint8Array.from([1, 0, 2, 2, 8, 4, 0, 0]));

/** Returns a ticket that the call function knows, of the caller or of another person. */
export function known(ticket: Partial<CallerTicket> = {}): CallerTicket & { code: string } {
  return {
    code,
    service: 'welfare',
    topic: 'AS04',
    area: '29263',
    from: caller,
    status: 'in-progress',
    hasCallback: false,
    ...ticket,
  };
}

export const long = { answersAfter: 500 };
export const nobody = { agents: 0 };
/** Keys of a suggestion about transport, of a group with one topic, so that no second menu follows. */
export const suggest = ['2', '2'];
export const register = [...suggest, '#'];
export const fails115 = { choices: { 'To 115': 'NoMatchingError' } };
