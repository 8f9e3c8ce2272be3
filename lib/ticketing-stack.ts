import { CfnParameter } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { PlatformChat } from './chat/platform-chat.ts';
import type { DataStack } from './data-stack.ts';
import { DeadlineRecomputeWorkflow } from './directory/deadline-recompute.ts';
import { DirectoryLoader } from './directory/directory-loader.ts';
import { TicketEvents } from './events/ticket-events.ts';
import { WebhookDelivery } from './events/webhooks.ts';
import { NotificationDelivery } from './messages/notification-delivery.ts';
import type { SmsGatewayIntegration } from './messages/sms-gateway-integration.ts';
import { OpenDataGeneration } from './open-data/open-data.ts';
import { ScheduledFunctions } from './scheduled-functions.ts';
import { HotlineStack } from './shared/hotline-stack.ts';
import type { StageConfig } from './stage-config.ts';
import { SearchAndStatisticsUpdates } from './statistics/search-and-statistics-updates.ts';
import { TicketStreamHandler } from './ticket/ticket-stream-handler.ts';
import { Sweeper } from './workflow/sweeper.ts';
import { TicketWorkflow } from './workflow/ticket-workflow.ts';

type HotlineTicketingProps = StageConfig & {
  data: DataStack;
  portalUrl: string;
  onPlatforms: PlatformChat | undefined;
  gateway: SmsGatewayIntegration | undefined;
};

/**
 * Stack with everything that happens after a ticket is written: routing, deadline clocks, notifications, statistics and
 * webhooks.
 */
export class TicketingStack extends HotlineStack {
  readonly workflow: TicketWorkflow;

  constructor(scope: Construct, id: string, { data, ...config }: HotlineTicketingProps) {
    super(scope, id, {
      description: '1022 hotline: routing, clocks, messages',
      env: { region: config.region },
    });
    const { tickets, photos, recordings } = data;
    new DirectoryLoader(this, 'DirectoryLoader', { tickets, roster: config.roster });
    this.workflow = new TicketWorkflow(this, 'Journey', data);
    const { machine: recomputeMachine } = new DeadlineRecomputeWorkflow(
      this,
      'DeadlineRecompute',
      data,
    );
    new TicketStreamHandler(this, 'TicketStreamHandler', {
      tickets,
      photos,
      recordings,
      workflow: this.workflow.machine,
      recount: recomputeMachine,
    });
    new Sweeper(this, 'Sweeper', { tickets });
    new SearchAndStatisticsUpdates(this, 'TicketIndex', { tickets });
    const events = new TicketEvents(this, 'TicketEvents', { tickets });
    new WebhookDelivery(this, 'Webhooks', {
      data,
      events,
      toLocalhost: config.webhooksToLocalhost,
    });
    new OpenDataGeneration(this, 'OpenData', { tickets });
    const { mail } = new NotificationDelivery(this, 'NotificationDelivery', {
      ...config,
      data,
      workflow: this.workflow.machine,
      mailFrom: config.mailFrom ?? createRequiredParameter(this, 'MailFrom', mailAddress),
      smsSender: config.smsSender ?? createRequiredParameter(this, 'SmsSender', senderId),
    });
    new ScheduledFunctions(this, 'Scheduled', { tickets, mail, portalUrl: config.portalUrl });
  }
}

const mailAddress = {
  description: 'Sender address of e-mails; must be a verified identity in SES',
  allowedPattern: '^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$',
};

const senderId = {
  description:
    'SMS sender ID registered with the carriers: 1 to 11 letters and digits, at least one letter',
  allowedPattern: '^(?=.*[A-Za-z])[A-Za-z0-9]{1,11}$',
};

/** Returns a stack parameter without a default, so that each deployment must set it explicitly. */
function createRequiredParameter(
  scope: Construct,
  name: string,
  parameter: { description: string; allowedPattern: string },
): string {
  return new CfnParameter(scope, name, parameter).valueAsString;
}
