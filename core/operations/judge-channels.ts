import type { ConfirmationDue } from '../sla/year-confirmation.ts';
import { broken, type Finding, ok, warning } from './finding.ts';
import type {
  DirectoryFact,
  MailFact,
  PhoneFact,
  SmsFact,
  TrialFact,
  Wanted,
} from './stage-facts.ts';

export const judgeSms = (sms: SmsFact, sender: string, wanted: Wanted): Finding[] => [
  sms.isSandbox
    ? broken(
        'SMS',
        'go to proved numbers only: the account is in the sandbox',
        'docs/deploy.md, section 4',
      )
    : ok('SMS', 'may go to every number'),
  sms.limitUsd >= wanted.smsBudgetUsd
    ? ok('SMS budget', `${sms.limitUsd} US dollars a month`)
    : broken(
        'SMS budget',
        `AWS stops at ${sms.limitUsd} US dollars, not at ${wanted.smsBudgetUsd}`,
        `raise the quota, then aws sns set-sms-attributes --attributes MonthlySpendLimit=${wanted.smsBudgetUsd} (docs/deploy.md, section 4)`,
      ),
  sms.senderIds.includes(sender)
    ? ok('SMS sender', `${sender} is registered`)
    : warning(
        'SMS sender',
        `${sender} is not among the sender IDs of this account and region`,
        'carriers in Vietnam deliver from registered ones only (docs/deploy.md, section 4)',
      ),
];

const nearlyAll = 0.8;

export const judgeMail = (mail: MailFact, from: string): Finding[] => [
  mail.isProved
    ? ok('E-mail sender', `${from} is proved`)
    : broken('E-mail sender', `${from} is not proved`, 'docs/deploy.md, section 3'),
  mail.isProduction
    ? ok('E-mail', 'may go to every address')
    : broken('E-mail', 'goes to proved addresses only: the sandbox', 'docs/deploy.md, section 3'),
  ...(mail.isSending
    ? []
    : [broken('E-mail', 'SES has stopped all sending', 'read its console; answer its case')]),
  ...(mail.sentLastDay > mail.mostPerDay * nearlyAll
    ? [
        warning(
          'E-mail',
          `${mail.sentLastDay} of ${mail.mostPerDay} messages of a day are sent`,
          'ask for a higher quota',
        ),
      ]
    : []),
];

export const judgePhone = (phone: PhoneFact, wanted: Wanted): Finding[] => {
  const about = 'Telephone';
  const drafts = phone.flows.filter(({ isPublished }) => !isPublished);
  return [
    phone.status === 'ACTIVE'
      ? ok(about, 'the instance is active')
      : broken(about, `the instance is ${phone.status}`, 'see the console of Amazon Connect'),
    phone.numbers > 0
      ? ok(about, `${phone.numbers} number leads here`)
      : broken(about, 'no number leads here', 'docs/deploy.md, The telephone'),
    drafts.length === 0 && phone.flows.length > 0
      ? ok(about, `all ${phone.flows.length} flows are published`)
      : broken(
          about,
          `not published: ${drafts.map(({ name }) => name).join(', ') || 'there is no flow'}`,
          'deploy HotlineContactCenter',
        ),
    phone.prompts >= wanted.prompts
      ? ok(about, `${phone.prompts} recordings`)
      : broken(
          about,
          `${phone.prompts} of ${wanted.prompts} recordings are there`,
          'aws s3 sync, as docs/deploy.md says under The recordings',
        ),
    phone.hours > 0
      ? ok(about, 'knows its hours')
      : broken(about, 'has no hours', 'deploy HotlineContactCenter'),
    phone.callsAtOnce >= wanted.maxContacts
      ? ok(about, `${phone.callsAtOnce} calls at once`)
      : warning(
          about,
          `${phone.callsAtOnce} calls at once, while ${wanted.maxContacts} may wait`,
          'ask AWS Support for more concurrent calls (docs/deploy.md)',
        ),
  ];
};

/**
 * Checks that the Lambda concurrency quota is at least the allowed requests per second; a request takes less than a second.
 */
export const judgeConcurrency = (most: number, { requestsPerSecond }: Wanted): Finding =>
  most >= requestsPerSecond
    ? ok('Functions', `${most} at once`)
    : warning(
        'Functions',
        `${most} at once, while ${requestsPerSecond} requests a second are let in`,
        'ask for more concurrent executions of Lambda (docs/deploy.md, section 5)',
      );

export const judgeDirectory = ({ version, gaps }: DirectoryFact): Finding[] =>
  gaps.length === 0
    ? [ok('Directory', `version ${version}, somebody in every post`)]
    : [
        broken(
          'Directory',
          `nobody can be told at ${gaps.slice(0, 5).join(', ')}${gaps.length > 5 ? ` and ${gaps.length - 5} more` : ''}`,
          'have an administrator enter who it is',
        ),
      ];

export const judgeCalendar = (due: ConfirmationDue | undefined): Finding => {
  const about = 'Calendar';
  if (!due) return ok(about, 'the days off are confirmed');
  const found = `the days off of ${due.year} are provisional`;
  const wayOut = 'docs/runbook.md#calendar-is-not-confirmed';
  return due.isOverdue ? broken(about, found, wayOut) : warning(about, found, wayOut);
};

const hourMs = 3_600_000;
const [trialHours, openDataHours] = [26, 26];

const hoursSince = (at: Date, now: Date): number =>
  Math.round((now.getTime() - at.getTime()) / hourMs);

export const judgeTrial = (trial: TrialFact | undefined, now: Date): Finding[] => {
  const about = 'Trial of every channel';
  const wayOut = 'docs/runbook.md#channels-fail';
  if (!trial) return [warning(about, 'has not been made yet', 'it is made each morning')];
  const hours = hoursSince(trial.at, now);
  return [
    trial.failed.length === 0
      ? ok(about, `went well ${hours} hours ago`)
      : broken(about, `failed: ${trial.failed.join(', ')}`, wayOut),
    ...(hours > trialHours ? [broken(about, `was last made ${hours} hours ago`, wayOut)] : []),
  ];
};

export const judgeOpenData = (madeAt: Date | undefined, now: Date): Finding => {
  const about = 'Open data';
  if (!madeAt) return warning(about, 'has not been made yet', 'it is made each night');
  const hours = hoursSince(madeAt, now);
  return hours <= openDataHours
    ? ok(about, `is ${hours} hours old`)
    : broken(about, `is ${hours} hours old`, 'docs/runbook.md#open-data-fails');
};

/** Number of days for which the month's SMS budget must cover the full daily budget. */
const minDays = 4;

/** Checks that the daily SMS budget fits the monthly one. */
export const judgeDayBudget = ({ messageUsdPerDay, smsBudgetUsd }: Wanted): Finding => {
  const about = 'Message budget';
  return messageUsdPerDay * minDays <= smsBudgetUsd
    ? ok(about, `${messageUsdPerDay} US dollars a day, ${smsBudgetUsd} a month`)
    : warning(
        about,
        `${messageUsdPerDay} US dollars a day use up the month's ${smsBudgetUsd} in fewer than ${minDays} days`,
        'lower life.budget.usdPerDay in the directory, or raise the month (docs/cost-guard.md)',
      );
};
