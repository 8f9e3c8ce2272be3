import { greeting } from '../citizen/greeting.ts';
import type { MailTextOf, MessageTexts, MessageValues, SmsTextOf } from '../message-texts.ts';

/** Phrases of a message about a data subject request, in one language. */
type Phrases = {
  /** Result, for the SMS. */
  plain(facts: MessageValues): string;
  /** Subject line of the e-mail. */
  title: string;
  sentence(facts: MessageValues): string;
  /** Introduction of the page's address in the e-mail. */
  pageNote: string;
};

/** Parts of the messages that don't depend on what happened. */
type Frame = {
  report: string;
  smsPage: string;
  mailCode: string;
  mailPage: string;
  greeting: string;
};

const frames: Record<'vi' | 'en', Frame> = {
  vi: {
    report: 'phan anh',
    smsPage: 'Xem bang ma va PIN',
    mailCode: 'Mã phản ánh',
    mailPage: 'bằng mã và PIN',
    greeting: greeting.vi,
  },
  en: {
    report: 'report',
    smsPage: 'Read with code and PIN',
    mailCode: 'Code of the report',
    mailPage: 'with code and PIN',
    greeting: greeting.en,
  },
};

const toSmsText =
  ({ plain }: Phrases, { report, smsPage }: Frame): SmsTextOf =>
  (facts) => ({
    full: `${facts.hotline}, ${report} ${facts.code}: ${plain(facts)} ${smsPage}: ${facts.follow}`,
    short: `1022, ${report} ${facts.code}: ${plain(facts)} ${facts.follow}`,
  });

const toMailText =
  ({ title, sentence, pageNote }: Phrases, frame: Frame): MailTextOf =>
  (facts) => ({
    subject: `${facts.hotline}: ${title} (${facts.code})`,
    lines: [
      frame.greeting,
      `${sentence(facts)} ${frame.mailCode}: ${facts.code}.`,
      `${pageNote} ${facts.follow}, ${frame.mailPage}.`,
    ],
  });

/**
 * Returns the SMS and e-mails about a data subject request. They contain only the result, because others may use the same
 * phone or mailbox. The citizen reads the details with ticket code and PIN.
 */
export function toDataRequestTexts({
  vi,
  en,
}: Record<'vi' | 'en', Phrases>): Pick<MessageTexts, 'sms' | 'mail'> {
  return {
    sms: { vi: toSmsText(vi, frames.vi), en: toSmsText(en, frames.en) },
    mail: { vi: toMailText(vi, frames.vi), en: toMailText(en, frames.en) },
  };
}
