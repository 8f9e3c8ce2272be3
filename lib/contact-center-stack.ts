import { Annotations } from 'aws-cdk-lib';
import type { IStream } from 'aws-cdk-lib/aws-kinesis';
import type { Construct } from 'constructs';
import { entryFlowName, hotlineFlows } from './contact-center/flows/all.ts';
import { CallTransferDestinations } from './contact-center/instance/call-transfer-destinations.ts';
import { ConnectInstanceResource } from './contact-center/instance/connect-instance.ts';
import { ContactFlows } from './contact-center/instance/contact-flows.ts';
import { CallFlowFunction } from './contact-center/instance/flow-function.ts';
import { limitParallelResourceCreation } from './contact-center/instance/limit-parallel-creation.ts';
import { ConnectOpeningHours } from './contact-center/instance/opening-hours.ts';
import { PhoneNumber } from './contact-center/instance/phone-number.ts';
import { createPromptBucket } from './contact-center/instance/prompt-bucket.ts';
import { PromptTextAsset } from './contact-center/instance/prompt-texts.ts';
import { ConnectQueues, serviceQueues } from './contact-center/instance/queues.ts';
import { RoutingProfiles } from './contact-center/instance/routing-profiles.ts';
import { SecurityProfiles } from './contact-center/instance/security-profiles.ts';
import { WhisperPrompts } from './contact-center/instance/whisper-prompts.ts';
import { CallAlarms } from './contact-center/records/call-alarms.ts';
import { ContactProcessing } from './contact-center/records/contact-processing.ts';
import { ContactStorage } from './contact-center/records/contact-storage.ts';
import { OperatorTaskStarter } from './contact-center/records/task-starter.ts';
import type { DataStack } from './data-stack.ts';
import { toDataRemovalPolicy } from './shared/data-removal.ts';
import type { HotlineFunction } from './shared/functions/hotline-function.ts';
import { HotlineStack } from './shared/hotline-stack.ts';
import type { PhoneConfig, StageConfig } from './stage-config.ts';
import type { WebStack } from './web-stack.ts';

type HotlineContactCenterProps = StageConfig & {
  phone: PhoneConfig;
  data: DataStack;
  web: WebStack;
};

/**
 * Telephone stack: the Amazon Connect instance with phone number, queues and contact flows, and the Lambda functions that
 * process calls.
 */
export class ContactCenterStack extends HotlineStack {
  readonly instance: ConnectInstanceResource;
  readonly queues: ConnectQueues;
  readonly flows: ContactFlows;
  /** Lambda function that contact flows invoke during a call. */
  readonly answerCall: HotlineFunction;
  /** Kinesis stream to which Connect writes one contact record for each finished contact. */
  readonly records: IStream;

  constructor(scope: Construct, id: string, props: HotlineContactCenterProps) {
    const { phone, data, web, region, keepDataOnDelete } = props;
    super(scope, id, { description: '1022 hotline: telephone', env: { region } });
    const removalPolicy = toDataRemovalPolicy(keepDataOnDelete);
    const instance = new ConnectInstanceResource(this, 'PhoneInstance', {
      alias: phone.instanceAlias,
      signIn: phone.signIn,
      consoleOrigin: phone.softphone && web.portalUrl,
      removalPolicy,
    });
    this.instance = instance;
    const { records } = new ContactStorage(this, 'ContactStorage', {
      instance,
      recordings: data.recordings,
      removalPolicy,
      recordShards: phone.recordShards,
    });
    this.records = records;
    const hours = new ConnectOpeningHours(this, 'OpeningHours', { instance, from: phone.asOf });
    const claimed = phone.number;
    const { maxContacts, asOf } = phone;
    const number = new PhoneNumber(this, 'PhoneNumber', { instance, claimed, asOf, removalPolicy });
    const transfers = { instance, hours, maxContacts };
    const passingOn = new CallTransferDestinations(this, 'TransferTargets', transfers);
    this.queues = new ConnectQueues(this, 'Queues', { ...transfers, number, passingOn });
    new RoutingProfiles(this, 'RoutingProfiles', { instance, queues: this.queues, passingOn });
    new SecurityProfiles(this, 'SecurityProfiles', { instance });
    const prompts = createPromptBucket(this, { instance, removalPolicy });
    const isSilent = phone.showsPromptTexts === true;
    const whispers = new WhisperPrompts(this, 'Whispers', { instance, isSilent });
    const programs = hotlineFlows;
    const { missing } = new PromptTextAsset(this, 'PromptTexts', { ...phone, programs });
    const { portalUrl } = web;
    const { answerCall } = new CallFlowFunction(this, 'CallAnswerer', { data, portalUrl });
    this.answerCall = answerCall;
    this.flows = new ContactFlows(this, 'ContactFlows', {
      programs,
      instance,
      hours,
      queues: this.queues,
      prompts,
      whispers,
      functions: { 'answer-call': answerCall },
    });
    number.leadsTo(this.flows.arnOf(entryFlowName), this.findBlockingFaults(phone, missing));
    new OperatorTaskStarter(this, 'TaskStarter', {
      tickets: data.tickets,
      portalUrl,
      line: this.tasks,
    });
    new ContactProcessing(this, 'ContactRecords', { data, records, instanceArn: instance.arn });
    new CallAlarms(this, 'CallAlarms', { instance, flows: this.flows.ofCalls });
    limitParallelResourceCreation(this);
  }

  /**
   * Returns the missing recordings that keep the telephone closed, or undefined if there are none. Warns if the stage opens it
   * all the same.
   */
  private findBlockingFaults(phone: PhoneConfig, missing: string | undefined): string | undefined {
    if (!phone.opensWithPlaceholders || missing === undefined) return missing;
    if (!phone.showsPromptTexts) {
      const text = `Callers hear machine voices, or silence in languages without one. ${missing}`;
      Annotations.of(this).addWarningV2('hotline:placeholder-recordings', text);
    }
    return undefined;
  }

  /** ARNs of Connect resources that a function needs to call citizens. The citizen sees the phone number of the queue. */
  get outbound() {
    return {
      instanceArn: this.instance.arn,
      flowArn: this.flows.arnOf('outbound'),
      queueArn: this.queues.arnOf('callbacks'),
    };
  }

  /** ARNs of Connect resources that a function needs to hand a chat over to an operator. */
  get chats() {
    return { instanceArn: this.instance.arn, flowArn: this.flows.arnOf('chat') };
  }

  /**
   * ARNs of Connect resources that a function needs to count waiting callers. The queue `callbacks` is not among them: nobody
   * is on the line there.
   */
  get callQueues() {
    const queues = serviceQueues.map(({ name }) => ({ name, arn: this.queues.arnOf(name) }));
    return { instanceArn: this.instance.arn, queues };
  }

  /** ARNs of Connect resources that a function needs to create tasks (work items for operators without a call). */
  private get tasks() {
    return { instanceArn: this.instance.arn, flowArn: this.flows.arnOf('task') };
  }
}
