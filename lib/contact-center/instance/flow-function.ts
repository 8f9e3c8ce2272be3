import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { DataStack } from '../../data-stack.ts';
import { HotlineFunction } from '../../shared/functions/hotline-function.ts';

type CallAnswererProps = {
  data: DataStack;
  portalUrl: string;
};

/** Lambda function that contact flows invoke during a call. It can encrypt a phone number but not decrypt one. */
export class CallFlowFunction extends Construct {
  readonly answerCall: HotlineFunction;

  constructor(scope: Construct, id: string, { data, portalUrl }: CallAnswererProps) {
    super(scope, id);
    this.answerCall = new HotlineFunction(this, 'AnswerCall', {
      entry: 'contact-center/answer-call.connect',
      impact: 'Callers cannot report or hear a status by keypad; all go to operators or voicemail',
      runbook: 'calls-get-no-answer',
      memorySize: 1024, // CPU scales with memory, and the caller hears silence meanwhile
      timeout: Duration.seconds(8), // the maximum that a flow waits
      environment: { PORTAL_URL: portalUrl },
    })
      .canUseTable(data.tickets, 'GetItem', 'Query')
      .canQueueUrgentChanges(data.urgentChanges)
      .canReadSecret(data.secret)
      .canSealContacts(data.contactKey);
  }
}
