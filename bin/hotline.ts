import { App, Stack, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import { selectStages } from '../lib/config.ts';
import { HotlineContactCenter } from '../lib/contact-center-stack.ts';
import { HotlineData } from '../lib/data-stack.ts';
import { HotlineGlobalEvents } from '../lib/global-events-stack.ts';
import { HotlineIntake } from '../lib/intake-stack.ts';
import { HotlineOperations } from '../lib/operations-stack.ts';
import { HotlineTicketing } from '../lib/ticketing-stack.ts';
import { HotlineWebEdge } from '../lib/web-edge-stack.ts';
import { HotlineWeb } from '../lib/web-stack.ts';
import { listStageStacks, type StageStack } from './stage-stacks.ts';

/**
 * Enables termination protection, except for stacks that `npm run deploy` is about to create: a protected stack whose first
 * creation fails can neither be deleted nor created again.
 */
function protectStacks(app: App, stacks: readonly StageStack[]): void {
  const created = String(app.node.tryGetContext('isNew') ?? '').split(',');
  for (const { name } of stacks) {
    const stack = app.node.findChild(name);
    if (stack instanceof Stack) stack.terminationProtection = !created.includes(name);
  }
}

/** Adds all stacks of the stages in the context value `stage`. This function is the index of the system. */
export function addHotlineStacks(app: App): void {
  for (const [name, config] of selectStages(app.node.getContext('stage'))) {
    const data = new HotlineData(app, `HotlineData-${name}`, config);
    const edge =
      config.edge &&
      new HotlineWebEdge(app, `HotlineWebEdge-${name}`, { ...config, ...config.edge });
    const web = new HotlineWeb(app, `HotlineWeb-${name}`, config, edge);
    const { phone } = config;
    const contactCenter =
      phone &&
      new HotlineContactCenter(app, `HotlineContactCenter-${name}`, {
        ...config,
        phone,
        data,
        web,
      });
    const intake = new HotlineIntake(app, `HotlineIntake-${name}`, {
      ...config,
      data,
      web,
      outbound: contactCenter?.outbound,
      chats: contactCenter?.chats,
    });
    const ticketing = new HotlineTicketing(app, `HotlineTicketing-${name}`, {
      ...config,
      data,
      portalUrl: web.portalUrl,
      onPlatforms: intake.onPlatforms,
      gateway: intake.smsGateway,
    });
    new HotlineOperations(app, `HotlineOperations-${name}`, {
      ...config,
      data,
      web,
      intake,
      ticketing,
      contactCenter,
    });
    new HotlineGlobalEvents(app, `HotlineGlobalEvents-${name}`, { ...config, data });
    if (config.keepDataOnDelete) protectStacks(app, listStageStacks(name, config));
  }
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));
}

if (import.meta.main) addHotlineStacks(new App());
