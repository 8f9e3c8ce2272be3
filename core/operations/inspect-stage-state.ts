import type { CalendarYearToConfirm } from '../sla/year-confirmation.ts';
import {
  createBrokenFinding,
  createOkFinding,
  createWarningFinding,
  type StageFinding,
} from './stage-finding.ts';
import type {
  ContactCenterState,
  DirectoryState,
  EmailAccountState,
  ExpectedStage,
  LastCanaryState,
  SmsAccountState,
} from './stage-state.ts';

export function inspectSms(
  sms: SmsAccountState,
  sender: string,
  expectedStage: ExpectedStage,
): StageFinding[] {
  return [
    sms.isSandbox
      ? createBrokenFinding(
          'SMS',
          'only verified numbers receive SMS: the account is in the SMS sandbox',
          'docs/deploy.md, section 4',
        )
      : createOkFinding('SMS', 'can be sent to all numbers'),
    sms.limitUsd >= expectedStage.smsBudgetUsd
      ? createOkFinding('SMS budget', `${sms.limitUsd} USD per month`)
      : createBrokenFinding(
          'SMS budget',
          `the monthly limit in AWS is ${sms.limitUsd} USD instead of ${expectedStage.smsBudgetUsd} USD`,
          `raise the quota, then run aws sns set-sms-attributes --attributes MonthlySpendLimit=${expectedStage.smsBudgetUsd} (docs/deploy.md, section 4)`,
        ),
    sms.senderIds.includes(sender)
      ? createOkFinding('SMS sender', `${sender} is registered`)
      : createWarningFinding(
          'SMS sender',
          `${sender} is not a sender ID of this account and region`,
          'register it: carriers in Vietnam deliver only registered sender IDs (docs/deploy.md, section 4)',
        ),
  ];
}

const warningShare = 0.8;

export function inspectMail(mail: EmailAccountState, from: string): StageFinding[] {
  return [
    mail.isProved
      ? createOkFinding('E-mail sender', `${from} is verified`)
      : createBrokenFinding(
          'E-mail sender',
          `${from} is not verified in SES`,
          'verify the domain (docs/deploy.md, section 3)',
        ),
    mail.isProduction
      ? createOkFinding('E-mail', 'can be sent to all addresses')
      : createBrokenFinding(
          'E-mail',
          'only verified addresses receive e-mail: the account is in the SES sandbox',
          'docs/deploy.md, section 3',
        ),
    ...(mail.isSending
      ? []
      : [
          createBrokenFinding(
            'E-mail',
            'SES has paused sending for the account',
            'open the SES console and answer the support case',
          ),
        ]),
    ...(mail.sentLastDay > mail.maxPerDay * warningShare
      ? [
          createWarningFinding(
            'E-mail',
            `${mail.sentLastDay} of ${mail.maxPerDay} messages were sent in the last 24 hours`,
            'request a higher SES sending quota',
          ),
        ]
      : []),
  ];
}

export function inspectPhone(
  phone: ContactCenterState,
  expectedStage: ExpectedStage,
): StageFinding[] {
  const about = 'Telephone';
  const drafts = phone.flows.filter(({ isPublished }) => !isPublished);
  return [
    phone.status === 'ACTIVE'
      ? createOkFinding(about, 'the Connect instance is active')
      : createBrokenFinding(
          about,
          `the Connect instance has status ${phone.status}`,
          'open the Amazon Connect console',
        ),
    phone.numbers > 0
      ? createOkFinding(about, `phone numbers claimed: ${phone.numbers}`)
      : createBrokenFinding(
          about,
          'no phone number is claimed',
          'claim one (docs/deploy.md, The telephone)',
        ),
    drafts.length === 0 && phone.flows.length > 0
      ? createOkFinding(about, `all ${phone.flows.length} contact flows are published`)
      : createBrokenFinding(
          about,
          `contact flows not published: ${drafts.map(({ name }) => name).join(', ') || 'none exists'}`,
          'deploy HotlineContactCenter',
        ),
    phone.prompts >= expectedStage.prompts
      ? createOkFinding(about, `${phone.prompts} prompts uploaded`)
      : createBrokenFinding(
          about,
          `${phone.prompts} of ${expectedStage.prompts} prompts are uploaded`,
          'upload them with aws s3 sync (docs/deploy.md, The recordings)',
        ),
    phone.hours > 0
      ? createOkFinding(about, 'opening hours exist')
      : createBrokenFinding(about, 'no opening hours exist', 'deploy HotlineContactCenter'),
    phone.callsAtOnce >= expectedStage.maxContacts
      ? createOkFinding(about, `quota: ${phone.callsAtOnce} concurrent calls`)
      : createWarningFinding(
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
export function inspectLambdaConcurrencyQuota(
  most: number,
  { requestsPerSecond }: ExpectedStage,
): StageFinding {
  return most >= requestsPerSecond
    ? createOkFinding('Lambda concurrency', `${most}`)
    : createWarningFinding(
        'Lambda concurrency',
        `the quota is ${most}, but the API accepts ${requestsPerSecond} requests per second`,
        'request a higher Lambda concurrency quota (docs/deploy.md, section 5)',
      );
}

export function inspectDirectory({ version, gaps }: DirectoryState): StageFinding[] {
  return gaps.length === 0
    ? [createOkFinding('Directory', `version ${version}, every role has a person`)]
    : [
        createBrokenFinding(
          'Directory',
          `no person to notify at ${gaps.slice(0, 5).join(', ')}${gaps.length > 5 ? ` and ${gaps.length - 5} more` : ''}`,
          'an administrator adds the person in the console',
        ),
      ];
}

export function inspectCalendar(due: CalendarYearToConfirm | undefined): StageFinding {
  const about = 'Calendar';
  if (!due) return createOkFinding(about, 'days off are confirmed');
  const found = `days off of ${due.year} are provisional`;
  const remedy = 'docs/runbook.md#calendar-is-not-confirmed';
  return due.isOverdue
    ? createBrokenFinding(about, found, remedy)
    : createWarningFinding(about, found, remedy);
}

const hourMs = 3_600_000;
const [trialHours, openDataHours] = [26, 26];

const hoursSince = (at: Date, now: Date): number =>
  Math.round((now.getTime() - at.getTime()) / hourMs);

export function inspectCanaryResult(
  canaryFact: LastCanaryState | undefined,
  now: Date,
): StageFinding[] {
  const about = 'Canary of all channels';
  const remedy = 'docs/runbook.md#channels-fail';
  if (!canaryFact) return [createWarningFinding(about, 'has not run yet', 'it runs every morning')];
  const hours = hoursSince(canaryFact.at, now);
  return [
    canaryFact.failed.length === 0
      ? createOkFinding(about, `succeeded ${hours} hours ago`)
      : createBrokenFinding(about, `failed: ${canaryFact.failed.join(', ')}`, remedy),
    ...(hours > trialHours
      ? [createBrokenFinding(about, `last run was ${hours} hours ago`, remedy)]
      : []),
  ];
}

export function inspectOpenData(madeAt: Date | undefined, now: Date): StageFinding {
  const about = 'Open data';
  if (!madeAt)
    return createWarningFinding(about, 'has not been generated yet', 'it is generated every night');
  const hours = hoursSince(madeAt, now);
  return hours <= openDataHours
    ? createOkFinding(about, `generated ${hours} hours ago`)
    : createBrokenFinding(
        about,
        `last generated ${hours} hours ago`,
        'docs/runbook.md#open-data-fails',
      );
}

/** Minimum number of days for which the monthly SMS budget must cover the full daily budget. */
const minDays = 4;

/** Checks that the monthly SMS budget covers the full daily budget for at least 4 days. */
export function inspectDailyMessageBudget({
  messageUsdPerDay,
  smsBudgetUsd,
}: ExpectedStage): StageFinding {
  const about = 'Message budget';
  return messageUsdPerDay * minDays <= smsBudgetUsd
    ? createOkFinding(about, `${messageUsdPerDay} USD per day, ${smsBudgetUsd} USD per month`)
    : createWarningFinding(
        about,
        `${messageUsdPerDay} USD per day use up the monthly ${smsBudgetUsd} USD in fewer than ${minDays} days`,
        'lower life.budget.usdPerDay in the directory, or raise the monthly budget (docs/cost-guard.md)',
      );
}
