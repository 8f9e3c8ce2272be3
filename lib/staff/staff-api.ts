import { HttpMethod, HttpRouteKey } from 'aws-cdk-lib/aws-apigatewayv2';
import { Construct } from 'constructs';
import type { DataStack } from '../data-stack.ts';
import type { HotlineApi } from '../intake/hotline-api.ts';
import { FunctionWithRecordingAccess } from '../shared/functions/recording-function.ts';
import type { StaffSignIn } from './staff-sign-in.ts';

/** Properties that all constructs for staff APIs share. */
export type StaffApiProps = {
  api: HotlineApi;
  data: DataStack;
  signIn: StaffSignIn;
  /** Cognito subject (`sub`) of the staff account that is always an administrator. */
  firstAdministrator: string;
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
    }: StaffApiProps & { webhooksToLocalhost: boolean },
  ) {
    super(scope, id);
    const staffApi = new FunctionWithRecordingAccess(this, 'StaffApi', {
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
