import type { ConfirmationDue } from '../sla/year-confirmation.ts';
import { brokenFinding, type Finding, okFinding, warningFinding } from './finding.ts';
import type {
  CanaryFact,
  DirectoryFact,
  ExpectedStage,
  MailFact,
  PhoneFact,
  SmsFact,
} from './stage-facts.ts';

export function inspectSms(sms: SmsFact, sender: string, expectedStage: ExpectedStage): Finding[] {
  return [
    sms.isSandbox
      ? brokenFinding(
          'SMS',
          'go to proved numbers only: the account is in the sandbox',
          'docs/deploy.md, section 4',
        )
      : okFinding('SMS', 'may go to every number'),
    sms.limitUsd >= expectedStage.smsBudgetUsd
      ? okFinding('SMS budget', `${sms.limitUsd} US dollars a month`)
      : brokenFinding(
          'SMS budget',
          `AWS stops at ${sms.limitUsd} US dollars, not at ${expectedStage.smsBudgetUsd}`,
          `raise the quota, then aws sns set-sms-attributes --attributes MonthlySpendLimit=${expectedStage.smsBudgetUsd} (docs/deploy.md, section 4)`,
        ),
    sms.senderIds.includes(sender)
      ? okFinding('SMS sender', `${sender} is registered`)
      : warningFinding(
          'SMS sender',
          `${sender} is not among the sender IDs of this account and region`,
          'carriers in Vietnam deliver from registered ones only (docs/deploy.md, section 4)',
        ),
  ];
}

const nearlyAll = 0.8;

export function inspectMail(mail: MailFact, from: string): Finding[] {
  return [
    mail.isProved
      ? okFinding('E-mail sender', `${from} is proved`)
      : brokenFinding('E-mail sender', `${from} is not proved`, 'docs/deploy.md, section 3'),
    mail.isProduction
      ? okFinding('E-mail', 'may go to every address')
      : brokenFinding(
          'E-mail',
          'goes to proved addresses only: the sandbox',
          'docs/deploy.md, section 3',
        ),
    ...(mail.isSending
      ? []
      : [
          brokenFinding(
            'E-mail',
            'SES has stopped all sending',
            'read its console; answer its case',
          ),
        ]),
    ...(mail.sentLastDay > mail.maxPerDay * nearlyAll
      ? [
          warningFinding(
            'E-mail',
            `${mail.sentLastDay} of ${mail.maxPerDay} messages of a day are sent`,
            'ask for a higher quota',
          ),
        ]
      : []),
  ];
}

export function inspectPhone(phone: PhoneFact, expectedStage: ExpectedStage): Finding[] {
  const about = 'Telephone';
  const drafts = phone.flows.filter(({ isPublished }) => !isPublished);
  return [
    phone.status === 'ACTIVE'
      ? okFinding(about, 'the instance is active')
      : brokenFinding(
          about,
          `the instance is ${phone.status}`,
          'see the console of Amazon Connect',
        ),
    phone.numbers > 0
      ? okFinding(about, `${phone.numbers} number leads here`)
      : brokenFinding(about, 'no number leads here', 'docs/deploy.md, The telephone'),
    drafts.length === 0 && phone.flows.length > 0
      ? okFinding(about, `all ${phone.flows.length} flows are published`)
      : brokenFinding(
          about,
          `not published: ${drafts.map(({ name }) => name).join(', ') || 'there is no flow'}`,
          'deploy HotlineContactCenter',
        ),
    phone.prompts >= expectedStage.prompts
      ? okFinding(about, `${phone.prompts} recordings`)
      : brokenFinding(
          about,
          `${phone.prompts} of ${expectedStage.prompts} recordings are there`,
          'aws s3 sync, as docs/deploy.md says under The recordings',
        ),
    phone.hours > 0
      ? okFinding(about, 'knows its hours')
      : brokenFinding(about, 'has no hours', 'deploy HotlineContactCenter'),
    phone.callsAtOnce >= expectedStage.maxContacts
      ? okFinding(about, `${phone.callsAtOnce} calls at once`)
      : warningFinding(
          about,
          `${phone.callsAtOnce} calls at once, while ${expectedStage.maxContacts} may wait`,
          'ask AWS Support for more concurrent calls (docs/deploy.md)',
        ),
  ];
}

/**
 * Checks that the Lambda concurrency quota is at least the allowed number of requests per second. This suffices because a
 * request takes less than a second.
 */
export function inspectConcurrency(most: number, { requestsPerSecond }: ExpectedStage): Finding {
  return most >= requestsPerSecond
    ? okFinding('Functions', `${most} at once`)
    : warningFinding(
        'Functions',
        `${most} at once, while ${requestsPerSecond} requests a second are let in`,
        'ask for more concurrent executions of Lambda (docs/deploy.md, section 5)',
      );
}

export function inspectDirectory({ version, gaps }: DirectoryFact): Finding[] {
  return gaps.length === 0
    ? [okFinding('Directory', `version ${version}, somebody in every post`)]
    : [
        brokenFinding(
          'Directory',
          `nobody can be told at ${gaps.slice(0, 5).join(', ')}${gaps.length > 5 ? ` and ${gaps.length - 5} more` : ''}`,
          'have an administrator enter who it is',
        ),
      ];
}

export function inspectCalendar(due: ConfirmationDue | undefined): Finding {
  const about = 'Calendar';
  if (!due) return okFinding(about, 'the days off are confirmed');
  const found = `the days off of ${due.year} are provisional`;
  const wayOut = 'docs/runbook.md#calendar-is-not-confirmed';
  return due.isOverdue ? brokenFinding(about, found, wayOut) : warningFinding(about, found, wayOut);
}

const hourMs = 3_600_000;
const [trialHours, openDataHours] = [26, 26];

const hoursSince = (at: Date, now: Date): number =>
  Math.round((now.getTime() - at.getTime()) / hourMs);

export function inspectCanaryResult(canaryFact: CanaryFact | undefined, now: Date): Finding[] {
  const about = 'Trial of every channel';
  const wayOut = 'docs/runbook.md#channels-fail';
  if (!canaryFact)
    return [warningFinding(about, 'has not been made yet', 'it is made each morning')];
  const hours = hoursSince(canaryFact.at, now);
  return [
    canaryFact.failed.length === 0
      ? okFinding(about, `went well ${hours} hours ago`)
      : brokenFinding(about, `failed: ${canaryFact.failed.join(', ')}`, wayOut),
    ...(hours > trialHours
      ? [brokenFinding(about, `was last made ${hours} hours ago`, wayOut)]
      : []),
  ];
}

export function inspectOpenData(madeAt: Date | undefined, now: Date): Finding {
  const about = 'Open data';
  if (!madeAt) return warningFinding(about, 'has not been made yet', 'it is made each night');
  const hours = hoursSince(madeAt, now);
  return hours <= openDataHours
    ? okFinding(about, `is ${hours} hours old`)
    : brokenFinding(about, `is ${hours} hours old`, 'docs/runbook.md#open-data-fails');
}

/** Minimum number of days for which the monthly SMS budget must cover the full daily budget. */
const minDays = 4;

/** Checks that the monthly SMS budget covers the full daily budget for at least 4 days. */
export function inspectDayBudget({ messageUsdPerDay, smsBudgetUsd }: ExpectedStage): Finding {
  const about = 'Message budget';
  return messageUsdPerDay * minDays <= smsBudgetUsd
    ? okFinding(about, `${messageUsdPerDay} US dollars a day, ${smsBudgetUsd} a month`)
    : warningFinding(
        about,
        `${messageUsdPerDay} US dollars a day use up the month's ${smsBudgetUsd} in fewer than ${minDays} days`,
        'lower life.budget.usdPerDay in the directory, or raise the month (docs/cost-guard.md)',
      );
}
