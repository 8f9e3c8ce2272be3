import { Lang } from '../../../../core/messages/lang.ts';
import { encodeTicketCode } from '../../../../core/ticket/model/ticket-code.ts';
import type { CallerTicket } from '../../../support/hotline/fake-call-function.ts';
import type { LedCallOptions } from './simulated-call.ts';

export type Scenario = Omit<LedCallOptions, 'script'> & {
  /** Keys pressed from the main menu on, except during the recording notice; `-` is silence. */
  keys: string[];
  refusesRecording?: boolean;
  /** Whether `keys` include those at the offer to withhold the number. Otherwise the caller is silent there. */
  answersOffer?: boolean;
  from?: string;
  staysAfterAgent?: boolean;
  choices?: Record<string, string>;
};

/**
 * Returns the options of a call by a caller with this language. The caller listens to the greeting, then presses the language
 * key.
 */
export function toCallOptions(
  {
    keys,
    refusesRecording = false,
    answersOffer = false,
    from,
    staysAfterAgent = false,
    choices = {},
    actionKeys = {},
    ...setting
  }: Scenario,
  lang: Lang,
): LedCallOptions {
  return {
    ...setting,
    attributes:
      setting.flow === undefined
        ? {}
        : { lang, service: 'welfare', greeting: 'we-call-first', ...setting.attributes },
    actionKeys: {
      Greet: '-',
      'Tell the news': '-',
      'Say that many call': '-',
      'Emergency in all languages': '-',
      'Which language': String(Lang.options.indexOf(lang) + 1),
      'Emergency despite the limit': '-',
      'Say that there is a limit': '-',
      Announce: refusesRecording ? '*' : '-',
      'Details of the recording': refusesRecording ? '2' : '1',
      ...(!answersOffer && { 'Announce with the offer': refusesRecording ? '*' : '-' }),
      ...actionKeys,
    },
    script: {
      ...(from && { from }),
      staysAfterAgent,
      choices,
      speech: ['Có đám tiệc đông người', 'Xin gọi lại cho tôi'],
      keys,
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
/** Keys for a suggestion about transport. The group has only one topic, so no second menu follows. */
export const suggestionKeys = ['2', '2'];
export const register = [...suggestionKeys, '#'];
export const fails115 = { choices: { 'To 115': 'NoMatchingError' } };
