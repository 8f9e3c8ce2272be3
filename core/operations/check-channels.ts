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
          'only verified numbers receive SMS: the account is in the SMS sandbox',
          'docs/deploy.md, section 4',
        )
      : okFinding('SMS', 'can be sent to all numbers'),
    sms.limitUsd >= expectedStage.smsBudgetUsd
      ? okFinding('SMS budget', `${sms.limitUsd} USD per month`)
      : brokenFinding(
          'SMS budget',
          `the monthly limit in AWS is ${sms.limitUsd} USD instead of ${expectedStage.smsBudgetUsd} USD`,
          `raise the quota, then run aws sns set-sms-attributes --attributes MonthlySpendLimit=${expectedStage.smsBudgetUsd} (docs/deploy.md, section 4)`,
        ),
    sms.senderIds.includes(sender)
      ? okFinding('SMS sender', `${sender} is registered`)
      : warningFinding(
          'SMS sender',
          `${sender} is not a sender ID of this account and region`,
          'register it: carriers in Vietnam deliver only registered sender IDs (docs/deploy.md, section 4)',
        ),
  ];
}

const nearlyAll = 0.8;

export function inspectMail(mail: MailFact, from: string): Finding[] {
  return [
    mail.isProved
      ? okFinding('E-mail sender', `${from} is verified`)
      : brokenFinding(
          'E-mail sender',
          `${from} is not verified in SES`,
          'verify the domain (docs/deploy.md, section 3)',
        ),
    mail.isProduction
      ? okFinding('E-mail', 'can be sent to all addresses')
      : brokenFinding(
          'E-mail',
          'only verified addresses receive e-mail: the account is in the SES sandbox',
          'docs/deploy.md, section 3',
        ),
    ...(mail.isSending
      ? []
      : [
          brokenFinding(
            'E-mail',
            'SES has paused sending for the account',
            'open the SES console and answer the support case',
          ),
        ]),
    ...(mail.sentLastDay > mail.maxPerDay * nearlyAll
      ? [
          warningFinding(
            'E-mail',
            `${mail.sentLastDay} of ${mail.maxPerDay} messages were sent in the last 24 hours`,
            'request a higher SES sending quota',
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
      ? okFinding(about, 'the Connect instance is active')
      : brokenFinding(
          about,
          `the Connect instance has status ${phone.status}`,
          'open the Amazon Connect console',
        ),
    phone.numbers > 0
      ? okFinding(about, `phone numbers claimed: ${phone.numbers}`)
      : brokenFinding(
          about,
          'no phone number is claimed',
          'claim one (docs/deploy.md, The telephone)',
        ),
    drafts.length === 0 && phone.flows.length > 0
      ? okFinding(about, `all ${phone.flows.length} contact flows are published`)
      : brokenFinding(
          about,
          `contact flows not published: ${drafts.map(({ name }) => name).join(', ') || 'none exists'}`,
          'deploy HotlineContactCenter',
        ),
    phone.prompts >= expectedStage.prompts
      ? okFinding(about, `${phone.prompts} prompts uploaded`)
      : brokenFinding(
          about,
          `${phone.prompts} of ${expectedStage.prompts} prompts are uploaded`,
          'upload them with aws s3 sync (docs/deploy.md, The recordings)',
        ),
    phone.hours > 0
      ? okFinding(about, 'opening hours exist')
      : brokenFinding(about, 'no opening hours exist', 'deploy HotlineContactCenter'),
    phone.callsAtOnce >= expectedStage.maxContacts
      ? okFinding(about, `quota: ${phone.callsAtOnce} concurrent calls`)
      : warningFinding(
          about,
          `the quota is ${phone.callsAtOnce} concurrent calls, but ${expectedStage.maxContacts} callers can wait`,
          'request more concurrent calls from AWS Support (docs/deploy.md)',
        ),
  ];
}

/**
 * Checks that the Lambda concurrency quota is at least the allowed number of requests per second. This suffices because a
 * request takes less than a second.
 */
export function inspectConcurrency(most: number, { requestsPerSecond }: ExpectedStage): Finding {
  return most >= requestsPerSecond
    ? okFinding('Lambda concurrency', `${most}`)
    : warningFinding(
        'Lambda concurrency',
        `the quota is ${most}, but the API accepts ${requestsPerSecond} requests per second`,
        'request a higher Lambda concurrency quota (docs/deploy.md, section 5)',
      );
}

export function inspectDirectory({ version, gaps }: DirectoryFact): Finding[] {
  return gaps.length === 0
    ? [okFinding('Directory', `version ${version}, every role has a person`)]
    : [
        brokenFinding(
          'Directory',
          `no person to notify at ${gaps.slice(0, 5).join(', ')}${gaps.length > 5 ? ` and ${gaps.length - 5} more` : ''}`,
          'an administrator adds the person in the console',
        ),
      ];
}

export function inspectCalendar(due: ConfirmationDue | undefined): Finding {
  const about = 'Calendar';
  if (!due) return okFinding(about, 'days off are confirmed');
  const found = `days off of ${due.year} are provisional`;
  const wayOut = 'docs/runbook.md#calendar-is-not-confirmed';
  return due.isOverdue ? brokenFinding(about, found, wayOut) : warningFinding(about, found, wayOut);
}

const hourMs = 3_600_000;
const [trialHours, openDataHours] = [26, 26];

const hoursSince = (at: Date, now: Date): number =>
  Math.round((now.getTime() - at.getTime()) / hourMs);

export function inspectCanaryResult(canaryFact: CanaryFact | undefined, now: Date): Finding[] {
  const about = 'Canary of all channels';
  const wayOut = 'docs/runbook.md#channels-fail';
  if (!canaryFact) return [warningFinding(about, 'has not run yet', 'it runs every morning')];
  const hours = hoursSince(canaryFact.at, now);
  return [
    canaryFact.failed.length === 0
      ? okFinding(about, `succeeded ${hours} hours ago`)
      : brokenFinding(about, `failed: ${canaryFact.failed.join(', ')}`, wayOut),
    ...(hours > trialHours
      ? [brokenFinding(about, `last run was ${hours} hours ago`, wayOut)]
      : []),
  ];
}

export function inspectOpenData(madeAt: Date | undefined, now: Date): Finding {
  const about = 'Open data';
  if (!madeAt)
    return warningFinding(about, 'has not been generated yet', 'it is generated every night');
  const hours = hoursSince(madeAt, now);
  return hours <= openDataHours
    ? okFinding(about, `generated ${hours} hours ago`)
    : brokenFinding(about, `last generated ${hours} hours ago`, 'docs/runbook.md#open-data-fails');
}

/** Minimum number of days for which the monthly SMS budget must cover the full daily budget. */
const minDays = 4;

/** Checks that the monthly SMS budget covers the full daily budget for at least 4 days. */
export function inspectDayBudget({ messageUsdPerDay, smsBudgetUsd }: ExpectedStage): Finding {
  const about = 'Message budget';
  return messageUsdPerDay * minDays <= smsBudgetUsd
    ? okFinding(about, `${messageUsdPerDay} USD per day, ${smsBudgetUsd} USD per month`)
    : warningFinding(
        about,
        `${messageUsdPerDay} USD per day use up the monthly ${smsBudgetUsd} USD in fewer than ${minDays} days`,
        'lower life.budget.usdPerDay in the directory, or raise the monthly budget (docs/cost-guard.md)',
      );
}
