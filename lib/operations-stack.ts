import type { Construct } from 'constructs';
import type { ContactCenterStack } from './contact-center-stack.ts';
import type { DataStack } from './data-stack.ts';
import type { IntakeStack } from './intake-stack.ts';
import { OperationsAlarms } from './operations/alarms.ts';
import { ChannelCanary } from './operations/channel-canary.ts';
import { CostBudget } from './operations/cost-budget.ts';
import { HotlineDashboard } from './operations/hotline-dashboard.ts';
import { AccountTrail } from './privacy/account-trail.ts';
import { EnvelopeAlarms } from './privacy/envelope-alarms.ts';
import { HotlineStack } from './shared/hotline-stack.ts';
import type { StageConfig } from './stage-config.ts';
import type { TicketingStack } from './ticketing-stack.ts';
import type { WebStack } from './web-stack.ts';

type HotlineOperationsProps = StageConfig & {
  data: DataStack;
  web: WebStack;
  intake: IntakeStack;
  ticketing: TicketingStack;
  contactCenter: ContactCenterStack | undefined;
};

/** Stack with alarms, dashboard, audit trail, cost budget and daily canary. */
export class OperationsStack extends HotlineStack {
  constructor(scope: Construct, id: string, props: HotlineOperationsProps) {
    super(scope, id, {
      description: '1022 hotline: alarms, dashboard and audit trail',
      env: { region: props.region },
    });
    const { data, web, intake, ticketing, contactCenter } = props;
    new ChannelCanary(this, 'ChannelCanary', { data, web, answerCall: contactCenter?.answerCall });
    const { alarms, topic } = new OperationsAlarms(this, 'Alarms', {
      of: [data, web, intake, ticketing, ...(contactCenter ? [contactCenter] : []), this],
    });
    new AccountTrail(this, 'AccountTrail');
    new EnvelopeAlarms(this, 'EnvelopeAlarms', { data, topic });
    new CostBudget(this, 'CostGuard', { topic, monthlyBudgetUsd: props.monthlyBudgetUsd });
    new HotlineDashboard(this, 'Dashboard', {
      alarms,
      web,
      intake,
      ticketing,
      contactCenter,
      smsBudgetUsd: props.smsBudgetUsd,
    });
  }
}
