import { Duration } from 'aws-cdk-lib';
import {
  type Alarm,
  AlarmStatusWidget,
  Dashboard,
  GraphWidget,
  type IMetric,
  type IWidget,
  Metric,
} from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import type { HotlineIntake } from '../intake-stack.ts';
import { DeadLetterQueue } from '../shared/dead-letter-queue.ts';
import { HotlineFunction } from '../shared/hotline-function.ts';
import type { HotlineTicketing } from '../ticketing-stack.ts';

type HotlineDashboardProps = {
  alarms: Alarm[];
  intake: HotlineIntake;
  ticketing: HotlineTicketing;
};

/** The hotline at a glance, in the order of a ticket's way. */
export class HotlineDashboard extends Construct {
  constructor(scope: Construct, id: string, { alarms, intake, ticketing }: HotlineDashboardProps) {
    super(scope, id);
    new Dashboard(this, 'Hotline', {
      defaultInterval: Duration.days(1),
      widgets: [
        [new AlarmStatusWidget({ title: 'Alarms', alarms, width: 24, height: 4 })],
        web(intake),
        journeys(ticketing),
        messages(),
        machinery(intake, ticketing),
      ],
    });
  }
}

const row = (graphs: Record<string, IMetric[]>): IWidget[] =>
  Object.entries(graphs).map(
    ([title, left], _, { length }) => new GraphWidget({ title, left, width: 24 / length }),
  );

function web({ api: { api } }: HotlineIntake): IWidget[] {
  return row({
    'Requests and errors': [
      api.metricCount({ label: 'requests', statistic: 'Sum' }),
      api.metricClientError({ label: 'refused', statistic: 'Sum' }),
      api.metricServerError({ label: 'failed', statistic: 'Sum' }),
    ],
    'Latency (ms)': [
      api.metricLatency({ label: 'half of requests', statistic: 'p50' }),
      api.metricLatency({ label: '99 of 100', statistic: 'p99' }),
    ],
  });
}

function journeys({ journey: { machine } }: HotlineTicketing): IWidget[] {
  return row({
    'Journeys started: tickets opened, reopened, restarted': [machine.metricStarted()],
    'Journeys failed': [
      machine.metricFailed({ label: 'failed' }),
      machine.metricTimedOut({ label: 'timed out' }),
      machine.metricAborted({ label: 'aborted' }),
    ],
  });
}

/** SMS and e-mail are counted for the whole account: neither service divides them by stage. */
function messages(): IWidget[] {
  const sms = (metricName: string, label: string) =>
    new Metric({
      namespace: 'AWS/SNS',
      metricName,
      label,
      statistic: 'Sum',
      dimensionsMap: { PhoneNumber: 'PhoneNumberDirect' },
    });
  const mail = (metricName: string, label: string) =>
    new Metric({ namespace: 'AWS/SES', metricName, label, statistic: 'Sum' });
  return row({
    'SMS not delivered': [
      sms('NumberOfNotificationsFailed', 'failed'),
      sms('NumberOfNotificationsDelivered', 'delivered'),
    ],
    'E-mail not delivered': [
      mail('Bounce', 'bounced'),
      mail('Reject', 'rejected'),
      mail('Send', 'sent'),
    ],
  });
}

function machinery(...stacks: [HotlineIntake, HotlineTicketing]): IWidget[] {
  const all = stacks.flatMap((stack) => stack.node.findAll());
  const functions = all.filter((construct) => construct instanceof HotlineFunction);
  const queues = all.filter((construct) => construct instanceof DeadLetterQueue);
  return row({
    'Functions failed': functions.map((fn) => fn.metricErrors({ label: fn.node.id })),
    'Age of the streams (ms)': functions.map((fn) =>
      fn.metric('IteratorAge', { label: fn.node.id, statistic: 'Maximum' }),
    ),
    'Waiting in dead-letter queues': queues.map((queue) =>
      queue.metricApproximateNumberOfMessagesVisible({
        label: queue.node.path.split('/').slice(1).join(' '),
        statistic: 'Maximum',
      }),
    ),
  });
}
