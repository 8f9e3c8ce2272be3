import { Validations } from 'aws-cdk-lib';
import { MathExpression } from 'aws-cdk-lib/aws-cloudwatch';
import type { ITableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { DefinitionBody, LogLevel, StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { HotlineAlarm } from '../shared/hotline-alarm.ts';
import { HotlineFunction } from '../shared/hotline-function.ts';
import { ticketJourney } from './ticket-journey.ts';

type JourneyProps = {
  tickets: ITableV2;
};

/** One execution for each ticket and run: it routes, waits, and takes the rungs of the ladder. */
export class Journey extends Construct {
  readonly machine: StateMachine;

  constructor(scope: Construct, id: string, { tickets }: JourneyProps) {
    super(scope, id);
    const step = new HotlineFunction(this, 'JourneyStep', {
      entry: 'journey/journey-step.task',
      impact:
        'Tickets are routed, reminded and escalated late; a journey that fails for half an hour ends',
      runbook: 'journey-steps-fail',
    })
      .canReadTickets(tickets)
      .canPut(tickets, 'tickets')
      .canUpdate(tickets, 'tickets');
    this.machine = new StateMachine(this, 'TicketJourney', {
      comment: 'A ticket is routed, then chased until it is answered',
      definitionBody: DefinitionBody.fromChainable(ticketJourney(this, step)),
      tracingEnabled: true,
      logs: {
        destination: new LogGroup(this, 'TicketJourneyLogs', {
          retention: RetentionDays.THREE_MONTHS,
        }),
        level: LogLevel.ERROR,
        includeExecutionData: false,
      },
    });
    new HotlineAlarm(this, 'JourneyFails', {
      impact: 'A ticket is chased by nobody until the sweeper restarts its journey',
      runbook: 'journeys-fail',
      metric: failures(this.machine),
    });
    acknowledge(this.machine);
  }
}

const failures = (machine: StateMachine) =>
  new MathExpression({
    label: 'Journeys failed',
    expression: 'failed + timedOut + aborted',
    usingMetrics: {
      failed: machine.metricFailed(),
      timedOut: machine.metricTimedOut(),
      aborted: machine.metricAborted(),
    },
  });

function acknowledge(machine: StateMachine): void {
  Validations.of(machine).acknowledge({
    id: 'AwsSolutions-SF1',
    reason:
      'Failures are logged; a log of every step would say when each citizen and officer acted, which the ticket already records, under the access rules of the ticket.',
  });
  Validations.of(machine).acknowledge({
    id: 'AwsSolutions-IAM5[Resource::*]',
    reason:
      'Sending traces and setting up log delivery have no resources to name; neither gives access to a ticket.',
  });
}
