import { HttpMethod, HttpRouteKey } from 'aws-cdk-lib/aws-apigatewayv2';
import { Construct } from 'constructs';
import type { CallQueueArns } from '../contact-center/instance/contact-arns.ts';
import type { DataStack } from '../data-stack.ts';
import type { HotlineApi } from '../intake/hotline-api.ts';
import { StaffApiFunction } from './staff-api-function.ts';
import type { StaffSignIn } from './staff-sign-in.ts';

/** Properties that all constructs for staff APIs share. */
export type StaffApiProps = {
  api: HotlineApi;
  data: DataStack;
  signIn: StaffSignIn;
  /** Cognito subject (`sub`) of the staff account that is always an administrator. */
  firstAdministrator: string;
};

type StaffApiOptions = {
  webhooksToLocalhost: boolean;
  /** ARNs of the queues whose callers staff see. Undefined in stages without a telephone. */
  callQueues: CallQueueArns | undefined;
};

/** API for signed-in operators, supervisors, administrators and officers. */
export class StaffApi extends Construct {
  constructor(
    scope: Construct,
    id: string,
    {
      api,
      data,
      signIn,
      firstAdministrator,
      webhooksToLocalhost,
      callQueues,
    }: StaffApiProps & StaffApiOptions,
  ) {
    super(scope, id);
    const staffApi = new StaffApiFunction(this, 'StaffApi', {
      entry: 'staff/staff-api.http',
      impact: 'Staff see no queue and no tickets; officers’ links in messages still work',
      runbook: 'staff-api-fails',
      memorySize: 1024, // CPU scales with memory, and a person waits for the response
      environment: { FIRST_ADMINISTRATOR: firstAdministrator },
    })
      .canRecognizeStaff(signIn)
      .canFindStaffAccounts(signIn)
      .canLeadToSignIn(signIn)
      .mayCallLocalhost(webhooksToLocalhost)
      .canUseTable(data.tickets, 'GetItem', 'BatchGetItem', 'Query')
      .canQueueUrgentChanges(data.urgentChanges)
      .canReadSecret(data.secret)
      .canPutPhotos(data.photos)
      .canLinkPhotos(data.photos)
      .canPlayVoices(data.recordings)
      .canFetchPublicKeys(data.contactKey, data.identityKey);
    if (callQueues) staffApi.canCountWaitingCalls(callQueues);
    api.open(
      [
        HttpRouteKey.with('/api/sign-in', HttpMethod.GET),
        HttpRouteKey.with('/api/staff', HttpMethod.ANY),
        HttpRouteKey.with('/api/staff/{proxy+}', HttpMethod.ANY),
      ],
      staffApi,
      'The function verifies the access token and reads the member’s current permissions on each request, so that a removal takes effect at once. The sign-in address is public.',
      { lanes: 'all' },
    );
  }
}
