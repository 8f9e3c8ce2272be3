import { CfnParameter } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { PlatformChat } from './chat/platform-chat.ts';
import type { StageConfig } from './config.ts';
import type { HotlineData } from './data-stack.ts';
import { DeadlineRecount } from './directory/deadline-recount.ts';
import { DirectoryLoader } from './directory/directory-loader.ts';
import { TicketEvents } from './events/ticket-events.ts';
import { Webhooks } from './events/webhooks.ts';
import { DailyReport } from './figures/daily-report.ts';
import { TicketIndex } from './figures/ticket-index.ts';
import { WeeklyMail } from './figures/weekly-mail.ts';
import { Journey } from './journey/journey.ts';
import { PostReminders } from './journey/post-reminders.ts';
import { Sweeper } from './journey/sweeper.ts';
import { AlertDelivery } from './messages/alert-delivery.ts';
import type { SmsGatewayLink } from './messages/sms-gateway-link.ts';
import { OpenData } from './open-data/open-data.ts';
import { Retention } from './privacy/retention.ts';
import { HotlineStack } from './shared/hotline-stack.ts';
import { ChangeFollower } from './ticket/change-follower.ts';

type HotlineTicketingProps = StageConfig & {
  data: HotlineData;
  portalUrl: string;
  onPlatforms: PlatformChat | undefined;
  gateway: SmsGatewayLink | undefined;
};

/** Stack for everything after a ticket is written: routing, clocks, notifications, statistics and webhooks. */
export class HotlineTicketing extends HotlineStack {
  readonly journey: Journey;

  constructor(scope: Construct, id: string, { data, ...config }: HotlineTicketingProps) {
    super(scope, id, {
      description: '1022 Trà Vinh: routing, clocks, messages',
      env: { region: config.region },
    });
    const { tickets, photos, recordings } = data;
    new DirectoryLoader(this, 'DirectoryLoader', { tickets, roster: config.roster });
    this.journey = new Journey(this, 'Journey', { tickets });
    const { machine: recount } = new DeadlineRecount(this, 'DeadlineRecount', { tickets });
    new ChangeFollower(this, 'ChangeFollower', {
      tickets,
      photos,
      recordings,
      journey: this.journey.machine,
      recount,
    });
    new Sweeper(this, 'Sweeper', { tickets });
    new PostReminders(this, 'PostReminders', { tickets });
    new TicketIndex(this, 'TicketIndex', { tickets });
    new DailyReport(this, 'DailyReport', { tickets });
    const events = new TicketEvents(this, 'TicketEvents', { tickets });
    new Webhooks(this, 'Webhooks', { data, events, toLocalhost: config.webhooksToLocalhost });
    new OpenData(this, 'OpenData', { tickets });
    new Retention(this, 'Retention', { tickets });
    const { mail } = new AlertDelivery(this, 'AlertDelivery', {
      ...config,
      data,
      mailFrom: config.mailFrom ?? askedAtDeploy(this, 'MailFrom', mailAddress),
      smsSender: config.smsSender ?? askedAtDeploy(this, 'SmsSender', senderId),
    });
    new WeeklyMail(this, 'WeeklyMail', { tickets, mail, portalUrl: config.portalUrl });
  }
}

const mailAddress = {
  description: 'The address that the hotline sends e-mail from; SES must have proof of it',
  allowedPattern: '^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$',
};

const senderId = {
  description:
    'The sender ID that the carriers have registered for the hotline, 1 to 11 letters and digits with a letter',
  allowedPattern: '^(?=.*[A-Za-z])[A-Za-z0-9]{1,11}$',
};

/** Returns a required stack parameter. It has no default, so each deployment must set it explicitly. */
function askedAtDeploy(
  scope: Construct,
  name: string,
  parameter: { description: string; allowedPattern: string },
): string {
  return new CfnParameter(scope, name, parameter).valueAsString;
}
