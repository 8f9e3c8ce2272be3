import { type CfnResource, Stack } from 'aws-cdk-lib';
import {
  CfnContactFlow,
  CfnContactFlowModule,
  CfnIntegrationAssociation,
} from 'aws-cdk-lib/aws-connect';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { HotlineFunction } from '../../shared/functions/hotline-function.ts';
import { compileFlow } from '../flow-builder/compile.ts';
import type { FlowDefinition } from '../flow-builder/flow.ts';
import type { FlowReferenceResolver } from '../flow-builder/values.ts';
import type { ConnectInstanceResource } from './connect-instance.ts';
import type { ConnectOpeningHours } from './opening-hours.ts';
import type { ConnectQueues } from './queues.ts';
import type { WhisperPrompts } from './whisper-prompts.ts';

type ContactFlowsProps = {
  /** Contact flows in the order of their creation: each flow comes after all flows that it references. */
  programs: readonly FlowDefinition[];
  instance: ConnectInstanceResource;
  hours: ConnectOpeningHours;
  queues: ConnectQueues;
  prompts: IBucket;
  whispers: WhisperPrompts;
  /** Lambda functions that contact flows can invoke, keyed by the names with which the flows refer to them. */
  functions: { readonly [name: string]: HotlineFunction };
};

/** Contact flows and flow modules in Amazon Connect, with the ARNs of all resources that they reference. */
export class ContactFlows extends Construct {
  private readonly flowsByName = new Map<string, { arn: string; resource: CfnResource }>();
  private readonly props: ContactFlowsProps;

  constructor(scope: Construct, id: string, props: ContactFlowsProps) {
    super(scope, id);
    this.props = props;
    const associations = Object.entries(props.functions).map(([name, fn]) =>
      this.invites(name, fn),
    );
    for (const program of props.programs) {
      const made = this.make(program);
      for (const association of associations) made.resource.addResourceDependency(association);
      this.flowsByName.set(program.name, made);
    }
  }

  arnOf(name: string): string {
    const made = this.flowsByName.get(name);
    if (made === undefined)
      throw new Error(
        `Contact flow ${name} must be created before it is referenced; created so far: ${[...this.flowsByName.keys()]}`,
      );
    return made.arn;
  }

  /**
   * Names of the contact flows, without modules, that can handle a voice call. Connect's metrics about flow errors use these
   * names.
   */
  get ofCalls(): string[] {
    return this.props.programs
      .filter(({ type, channels }) => type !== 'MODULE' && channels.includes('VOICE'))
      .map(({ name }) => name);
  }

  /**
   * Allows contact flows to invoke a Lambda function. Connect requires both a resource policy of the function and an
   * association of the function with the instance.
   */
  private invites(name: string, fn: HotlineFunction): CfnIntegrationAssociation {
    const { instance } = this.props;
    fn.addPermission('Flows', {
      principal: new ServicePrincipal('connect.amazonaws.com'),
      sourceArn: instance.arn,
      sourceAccount: Stack.of(this).account,
    });
    return new CfnIntegrationAssociation(this, `${name}-function`, {
      instanceId: instance.arn,
      integrationType: 'LAMBDA_FUNCTION',
      integrationArn: fn.functionArn,
    });
  }

  private make(program: FlowDefinition): { arn: string; resource: CfnResource } {
    const { name, type } = program;
    const content = Stack.of(this).toJsonString(compileFlow(program, this.resolve));
    const common = { instanceArn: this.props.instance.arn, name, content };
    if (type === 'MODULE') {
      const resource = new CfnContactFlowModule(this, name, common);
      return { resource, arn: resource.attrContactFlowModuleArn };
    }
    const resource = new CfnContactFlow(this, name, { ...common, type });
    return { resource, arn: resource.attrContactFlowArn };
  }

  private readonly resolve: FlowReferenceResolver = (ref) => {
    const { hours, queues, prompts, whispers, functions } = this.props;
    if (ref === 'prompt-bucket') return prompts.bucketRegionalDomainName;
    const [kind = '', name = ''] = ref.split(':');
    const arnOf: Record<string, (name: string) => string | undefined> = {
      flow: (flow) => this.arnOf(flow),
      module: (module) => this.arnOf(module),
      queue: (queue) => queues.arnOf(queue),
      hours: (calendar) => hours.arnOf(calendar),
      prompt: (prompt) => whispers.arnOf(prompt),
      lambda: (fn) => functions[fn]?.functionArn,
    };
    const arn = arnOf[kind]?.(name);
    if (arn === undefined) throw new Error(`Contact flows reference ${ref}, which is not deployed`);
    return arn;
  };
}
