import { App, Stack, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import { parseStageList } from '../lib/config.ts';
import { ContactCenterStack } from '../lib/contact-center-stack.ts';
import { DataStack } from '../lib/data-stack.ts';
import { GlobalEventsStack } from '../lib/global-events-stack.ts';
import { IntakeStack } from '../lib/intake-stack.ts';
import { OperationsStack } from '../lib/operations-stack.ts';
import { TicketingStack } from '../lib/ticketing-stack.ts';
import { WebEdgeStack } from '../lib/web-edge-stack.ts';
import { WebStack } from '../lib/web-stack.ts';
import { listStageStacks, type StageStackName } from './stage-stacks.ts';

/**
 * Enables termination protection for all stacks except those that `npm run deploy` is about to create. With protection, a
 * stack whose first creation fails could neither be deleted nor created again.
 */
function protectStacks(app: App, stacks: readonly StageStackName[]): void {
  const created = String(app.node.tryGetContext('isNew') ?? '').split(',');
  for (const { name } of stacks) {
    const stack = app.node.findChild(name);
    if (stack instanceof Stack) stack.terminationProtection = !created.includes(name);
  }
}

/** Adds all stacks of the stages that the CDK context value `stage` lists. Start here to find the parts of the system. */
export function addHotlineStacks(app: App): void {
  for (const [name, config] of parseStageList(app.node.getContext('stage'))) {
    const data = new DataStack(app, `HotlineData-${name}`, config);
    const edge =
      config.edge && new WebEdgeStack(app, `HotlineWebEdge-${name}`, { ...config, ...config.edge });
    const web = new WebStack(app, `HotlineWeb-${name}`, config, edge);
    const { phone } = config;
    const contactCenter =
      phone &&
      new ContactCenterStack(app, `HotlineContactCenter-${name}`, {
        ...config,
        phone,
        data,
        web,
      });
    const intake = new IntakeStack(app, `HotlineIntake-${name}`, {
      ...config,
      data,
      web,
      outbound: contactCenter?.outbound,
      chats: contactCenter?.chats,
      callQueues: contactCenter?.callQueues,
    });
    const ticketing = new TicketingStack(app, `HotlineTicketing-${name}`, {
      ...config,
      data,
      portalUrl: web.portalUrl,
      onPlatforms: intake.onPlatforms,
      gateway: intake.smsGateway,
    });
    new OperationsStack(app, `HotlineOperations-${name}`, {
      ...config,
      data,
      web,
      intake,
      ticketing,
      contactCenter,
    });
    new GlobalEventsStack(app, `HotlineGlobalEvents-${name}`, { ...config, data });
    if (config.keepDataOnDelete) protectStacks(app, listStageStacks(name, config));
  }
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));
}

if (import.meta.main) addHotlineStacks(new App());
