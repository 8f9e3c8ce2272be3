import { HttpMethod, HttpRouteKey } from 'aws-cdk-lib/aws-apigatewayv2';
import { Construct } from 'constructs';
import { HotlineFunction } from '../shared/hotline-function.ts';
import type { StaffDoorProps } from './staff-api.ts';

/** The number of a citizen who waits for a call: the one function of the staff that can open a contact. */
export class CallbackDesk extends Construct {
  constructor(scope: Construct, id: string, props: StaffDoorProps) {
    super(scope, id);
    const { api, data, signIn, firstAdministrator } = props;
    const openCallback = new HotlineFunction(this, 'OpenCallback', {
      entry: 'staff/open-callback.http',
      impact: 'Operators can’t see whom to call, and citizens wait for their call',
      runbook: 'callbacks-fail',
      environment: { FIRST_ADMINISTRATOR: firstAdministrator },
    })
      .canRecogniseStaff(signIn)
      .canReadTickets(data.tickets)
      .canPut(data.tickets, 'accesses')
      .canOpenContacts(data.contactKey);
    api.open(
      [HttpRouteKey.with('/api/staff/tickets/{code}/callback/open', HttpMethod.POST)],
      openCallback,
      'The function verifies the token of the sign-in, looks up what its holder may do now, and writes down who opens which number before it does.',
    );
  }
}
