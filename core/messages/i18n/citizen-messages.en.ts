import { dataRequestMessages } from './data-request-messages.ts';
import type { CitizenMessages, MessageTexts, TicketEnding } from './message-text-types.ts';

const dear = 'Hello,';

const ended = (how: string, next: string): MessageTexts => ({
  sms: ({ code, follow }) => ({
    full: `1022 Tra Vinh: report ${code} ${how}. Read why with code and PIN: ${follow}`,
    short: `1022 Tra Vinh: report ${code} ${how}. Read why: ${follow}`,
  }),
  mail: ({ code, follow }) => ({
    subject: `1022 Trà Vinh: report ${code} ${how}`,
    lines: [
      dear,
      `Your report ${code} ${how}.`,
      `Read why with code and PIN at ${follow}. ${next}`,
    ],
  }),
});

const orReopen = 'If you do not agree, you can request another review there, or call 1022.';

const endings: Record<TicketEnding, MessageTexts> = {
  closed: ended('has been closed', orReopen),
  refused: ended('was not accepted', orReopen),
  referred: ended('was passed on', 'You will also find there which office to contact.'),
  over: ended('has ended', orReopen),
};

export const citizenMessagesEn: CitizenMessages = {
  receipt: {
    sms: ({ code, pin, due, follow }) => ({
      full: `1022 Tra Vinh has received your report. Code ${code}, PIN ${pin}. Answer by ${due}. Follow: ${follow}`,
      short: `1022 Tra Vinh: code ${code}, PIN ${pin}. Answer by ${due}. Follow: ${follow}`,
    }),
    mail: ({ code, pin, due, follow }) => ({
      subject: `1022 Trà Vinh: your report ${code} was received`,
      lines: [
        dear,
        'The 1022 Trà Vinh hotline has received your report.',
        `Code: ${code}. PIN: ${pin}. You will be answered by ${due}.`,
        `Follow it at ${follow}. Keep the PIN private: code and PIN together open the report.`,
      ],
    }),
  },
  answered: {
    sms: ({ code, follow }) => ({
      full: `1022 Tra Vinh: report ${code} has been answered. Read with code and PIN: ${follow}`,
      short: `1022 Tra Vinh: report ${code} is answered. ${follow}`,
    }),
    mail: ({ code, unit, follow }) => ({
      subject: `1022 Trà Vinh: report ${code} has been answered`,
      lines: [
        dear,
        `${unit} has answered report ${code}.`,
        `Read it with code and PIN at ${follow}. If the problem remains, you can ask there to have it handled again.`,
      ],
    }),
  },
  asked: {
    sms: ({ code, due, follow }) => ({
      full: `1022 Tra Vinh: we need more information on report ${code}. Please reply by ${due}, with code and PIN: ${follow}`,
      short: `1022 Tra Vinh: more information needed on report ${code} by ${due}. ${follow}`,
    }),
    mail: ({ code, unit, due, follow }) => ({
      subject: `1022 Trà Vinh: a question about report ${code}`,
      lines: [
        dear,
        `${unit} needs to know more from you to deal with report ${code}.`,
        `Read the question and reply with code and PIN at ${follow}, by ${due}.`,
        'The deadline is paused meanwhile. If you prefer not to write, call 1022 and read out the code.',
      ],
    }),
  },
  reminded: {
    sms: ({ code, follow }) => ({
      full: `1022 Tra Vinh: we have no reply from you on report ${code}. It is still being handled, and you can still write: ${follow}`,
      short: `1022 Tra Vinh: no reply from you on report ${code}. You can still write: ${follow}`,
    }),
    mail: ({ code, unit, due, follow }) => ({
      subject: `1022 Trà Vinh: no reply from you on report ${code}`,
      lines: [
        dear,
        `${unit} asked you about report ${code} and has had no reply.`,
        `The deadline runs again, until ${due}. The office continues with the information it has.`,
        `You can still write with code and PIN at ${follow}, or call 1022.`,
      ],
    }),
  },
  extended: {
    sms: ({ code, due, follow }) => ({
      full: `1022 Tra Vinh: report ${code} needs more time. Answer by ${due}. Read why with code and PIN: ${follow}`,
      short: `1022 Tra Vinh: report ${code} needs more time, answer by ${due}. ${follow}`,
    }),
    mail: ({ code, unit, due, follow }) => ({
      subject: `1022 Trà Vinh: report ${code} has a new deadline`,
      lines: [
        dear,
        `${unit} needs more time for report ${code} and will answer by ${due}. Thank you for your patience.`,
        `Read why with code and PIN at ${follow}.`,
      ],
    }),
  },
  'lost-code': {
    sms: ({ codes, follow }) => ({
      full: `1022 Tra Vinh, your code and PIN: ${codes}. Follow: ${follow}`,
      short: `1022 Tra Vinh: ${codes} ${follow}`,
    }),
    mail: ({ code, codes, follow }) => ({
      subject: `1022 Trà Vinh: code and PIN of report ${code}`,
      lines: [dear, `Your code and PIN: ${codes}.`, `Follow at ${follow}.`],
    }),
  },
  'confirmation-code': {
    sms: ({ oneTime, code, follow }) => ({
      full: `1022 Tra Vinh: confirmation code ${oneTime} opens report ${code} together with your PIN. Do not share it. ${follow}`,
      short: `1022 Tra Vinh: confirmation code ${oneTime}, report ${code}. ${follow}`,
    }),
    mail: ({ oneTime, code, follow }) => ({
      subject: `1022 Trà Vinh: confirmation code of report ${code}`,
      lines: [
        dear,
        `Confirmation code for report ${code}: ${oneTime}. Please enter it with your PIN at ${follow}, and do not share it.`,
      ],
    }),
  },
  ...dataRequestMessages.en,
  ended: endings,
  merged: {
    sms: ({ code, follow }) => ({
      full: `1022 Tra Vinh: report ${code} is handled together with another on the same matter. Code and PIN still work: ${follow}`,
      short: `1022 Tra Vinh: report ${code} was joined with another. Code and PIN still work: ${follow}`,
    }),
    mail: ({ code, follow }) => ({
      subject: `1022 Trà Vinh: report ${code} is handled together with another`,
      lines: [
        dear,
        `Your report ${code} and another report are about the same matter and are handled together.`,
        `With your own code and PIN you can still follow it, add information and rate the result at ${follow}. We will also notify you when there is an answer.`,
      ],
    }),
  },
  unmerged: {
    sms: ({ code, due, follow }) => ({
      full: `1022 Tra Vinh: report ${code} is handled separately again, answer by ${due}. Follow: ${follow}`,
      short: `1022 Tra Vinh: report ${code} is handled separately, due ${due}. ${follow}`,
    }),
    mail: ({ code, due, follow }) => ({
      subject: `1022 Trà Vinh: report ${code} is handled separately again`,
      lines: [
        dear,
        `Your report ${code} was joined with another report. It has been separated and is handled on its own again.`,
        `New deadline for the answer: ${due}. Follow it with your code and PIN at ${follow}.`,
      ],
    }),
  },
};
