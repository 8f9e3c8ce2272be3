import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import { stagesNamed } from '../lib/config.ts';
import { HotlineData } from '../lib/data-stack.ts';
import { HotlineIntake } from '../lib/intake-stack.ts';
import { HotlineOperations } from '../lib/operations-stack.ts';
import { HotlineTicketing } from '../lib/ticketing-stack.ts';

/** The index of the system: which stacks, for which stages. */
export function hotline(app: App): void {
  for (const [name, config] of stagesNamed(app.node.getContext('stage'))) {
    const data = new HotlineData(app, `HotlineData-${name}`, config);
    const intake = new HotlineIntake(app, `HotlineIntake-${name}`, { ...config, data });
    const ticketing = new HotlineTicketing(app, `HotlineTicketing-${name}`, {
      ...config,
      data,
      portalUrl: intake.portalUrl,
    });
    new HotlineOperations(app, `HotlineOperations-${name}`, { ...config, intake, ticketing });
  }
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));
}

if (import.meta.main) hotline(new App());
