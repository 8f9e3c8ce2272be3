import { Duration, type Stack } from 'aws-cdk-lib';
import {
  type Alarm,
  AlarmStatusWidget,
  Dashboard,
  type IWidget,
  type Metric,
  TextWidget,
} from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import type { CustomMetric } from '../../core/operations/custom-metric.ts';
import type { ContactCenterStack } from '../contact-center-stack.ts';
import type { IntakeStack } from '../intake-stack.ts';
import {
  createBlockedRequestsMetric,
  createMailMetric,
  createSmsMetric,
  createSmsSpendMetric,
} from '../shared/alarms/account-metrics.ts';
import { HotlineFunction } from '../shared/functions/hotline-function.ts';
import { DeadLetterQueue } from '../shared/queues/dead-letter-queue.ts';
import type { TicketingStack } from '../ticketing-stack.ts';
import type { WebStack } from '../web-stack.ts';
import { buildCallGraphs } from './call-graphs.ts';
import { buildGraphRow } from './graph-row.ts';

type HotlineDashboardProps = {
  alarms: Alarm[];
  web: WebStack;
  intake: IntakeStack;
  ticketing: TicketingStack;
  contactCenter: ContactCenterStack | undefined;
  smsBudgetUsd: number;
};

/**
 * CloudWatch dashboard in the order of an on-call engineer's questions. It shows active alarms, waiting people, traffic and
 * cost, then details for finding causes.
 */
export class HotlineDashboard extends Construct {
  constructor(scope: Construct, id: string, props: HotlineDashboardProps) {
    super(scope, id);
    const { alarms, web, intake, ticketing, contactCenter, smsBudgetUsd } = props;
    new Dashboard(this, 'Hotline', {
      defaultInterval: Duration.days(1),
      widgets: [
        buildHeading(
          'Alarms',
          'An active alarm notifies the people on duty. Its description states the impact and the runbook section.',
        ),
        [new AlarmStatusWidget({ title: 'Alarms', alarms, width: 24, height: 4 })],
        buildHeading(
          'Waiting',
          'Callers in queues, tickets without an answer, notifications not sent.',
        ),
        ...(contactCenter ? [buildCallGraphs(contactCenter)] : []),
        buildWaitingWidgets(ticketing),
        buildHeading('Traffic and cost'),
        buildMoneyWidgets(ticketing, smsBudgetUsd),
        buildRequestWidgets(web, intake),
        buildHeading('Details', 'Components, to find the cause of a problem. See docs/runbook.md.'),
        buildWorkflowWidgets(ticketing),
        buildMessageWidgets(),
        buildInfrastructureWidgets(intake, ticketing, ...(contactCenter ? [contactCenter] : [])),
      ],
    });
  }
}

const buildHeading = (question: string, description = ''): IWidget[] => [
  new TextWidget({
    markdown: `## ${question}\n${description}`,
    width: 24,
    height: description ? 2 : 1,
  }),
];

const listFunctions = (...stacks: Stack[]): HotlineFunction[] =>
  stacks
    .flatMap((stack) => stack.node.findAll())
    .filter((construct) => construct instanceof HotlineFunction);

type Count = [metric: CustomMetric, label: string];

/**
 * Returns the given custom metrics of the Lambda function with the construct id `name`, for the dashboard. Throws if the
 * stack has no such function.
 */
const createCountMetrics = (ticketing: TicketingStack, name: string, counts: Count[]): Metric[] => {
  const fn = listFunctions(ticketing).find(({ node }) => node.id === name);
  if (!fn) throw new Error(`Dashboard: the stack has no function ${name}`);
  return counts.map(([metric, label]) =>
    fn.metricCounted(metric).with({ label, period: Duration.minutes(5) }),
  );
};

const buildWaitingWidgets = (ticketing: TicketingStack): IWidget[] =>
  buildGraphRow({
    'Missed deadlines': createCountMetrics(ticketing, 'HandleTicketStream', [
      ['TicketsOverdue', 'deadlines missed'],
    ]),
    'Recipients not reached': createCountMetrics(ticketing, 'SendNotifications', [
      ['NotificationsFailed', 'officers (duty officer notified)'],
      ['UnitsUnreachable', 'units'],
      ['CitizensNotNotified', 'citizens'],
    ]),
    'Workflows restarted': createCountMetrics(ticketing, 'RestartStalledWorkflows', [
      ['WorkflowsRestarted', 'restarted'],
    ]),
  });

const spend = 'SMS cost this month and limit (USD)';

const buildMoneyWidgets = (ticketing: TicketingStack, smsBudgetUsd: number): IWidget[] =>
  buildGraphRow(
    {
      'Tickets opened and answered': createCountMetrics(ticketing, 'HandleTicketStream', [
        ['TicketsOpened', 'opened'],
        ['TicketsAnswered', 'answered'],
      ]),
      [spend]: [createSmsSpendMetric().with({ label: 'cost this month' })],
    },
    {
      [spend]: [
        { value: smsBudgetUsd, label: 'AWS limit' },
        { value: smsBudgetUsd * 0.8, label: 'alarm' },
      ],
    },
  );

const buildRequestWidgets = (
  { api: { api }, edgeDistribution }: WebStack,
  intake: IntakeStack,
): IWidget[] =>
  buildGraphRow({
    'Requests and errors': [
      api.metricCount({ label: 'requests', statistic: 'Sum' }),
      api.metricClientError({ label: 'client errors', statistic: 'Sum' }),
      api.metricServerError({ label: 'server errors', statistic: 'Sum' }),
    ],
    'Latency (ms)': [
      api.metricLatency({ label: 'p50', statistic: 'p50' }),
      api.metricLatency({ label: 'p99', statistic: 'p99' }),
    ],
    ...(edgeDistribution && {
      'Blocked by the firewall, or bypassing it': [
        createBlockedRequestsMetric(),
        ...listFunctions(intake).map((fn) =>
          fn.metricCounted('RequestsBypassingEdge').with({ label: `bypassing, to ${fn.node.id}` }),
        ),
      ],
    }),
  });

const buildWorkflowWidgets = ({ workflow: { machine } }: TicketingStack): IWidget[] =>
  buildGraphRow({
    'Workflows started': [machine.metricStarted()],
    'Workflows failed': [
      machine.metricFailed({ label: 'failed' }),
      machine.metricTimedOut({ label: 'timed out' }),
      machine.metricAborted({ label: 'aborted' }),
    ],
  });

const buildMessageWidgets = (): IWidget[] =>
  buildGraphRow({
    'SMS not delivered': [
      createSmsMetric('NumberOfNotificationsFailed', 'failed'),
      createSmsMetric('NumberOfNotificationsDelivered', 'delivered'),
    ],
    'E-mail not delivered': [
      createMailMetric('Bounce', 'bounced'),
      createMailMetric('Reject', 'rejected'),
      createMailMetric('Send', 'sent'),
    ],
  });

const buildInfrastructureWidgets = (...stacks: Stack[]): IWidget[] => {
  const functions = listFunctions(...stacks);
  const queues = stacks
    .flatMap((stack) => stack.node.findAll())
    .filter((construct) => construct instanceof DeadLetterQueue);
  return buildGraphRow({
    'Lambda errors': functions.map((fn) => fn.metricErrors({ label: fn.node.id })),
    'Stream iterator age (ms)': functions.map((fn) =>
      fn.metric('IteratorAge', { label: fn.node.id, statistic: 'Maximum' }),
    ),
    'Messages in dead-letter queues': queues.map((queue) =>
      queue.metricApproximateNumberOfMessagesVisible({
        label: queue.node.path.split('/').slice(1).join(' '),
        statistic: 'Maximum',
      }),
    ),
  });
};
