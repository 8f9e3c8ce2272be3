import { HttpMethod, HttpRouteKey } from 'aws-cdk-lib/aws-apigatewayv2';
import { Construct } from 'constructs';
import type { OutboundCallArns } from '../contact-center/instance/contact-arns.ts';
import { ContactStarterFunction } from '../contact-center/records/contact-starter-function.ts';
import type { StaffApiProps } from './staff-api.ts';

type CallbackDeskProps = StaffApiProps & {
  /** ARNs of Connect resources for outbound calls. Undefined in stages without a telephone. */
  outbound: OutboundCallArns | undefined;
};

/**
 * API for operators who call citizens back or enter reports in the national feedback system. It decrypts contact data and
 * starts calls. No other staff function can decrypt contact details.
 */
export class CallbackApi extends Construct {
  constructor(scope: Construct, id: string, props: CallbackDeskProps) {
    super(scope, id);
    const { api, data, signIn, firstAdministrator, outbound } = props;
    const openCallback = new ContactStarterFunction(this, 'OpenCallback', {
      entry: 'staff/open-callback.http',
      role: data.roles.openCallback,
      impact:
        'Operators cannot open phone numbers for callbacks, and citizens wait for their calls',
      runbook: 'callbacks-fail',
      environment: { FIRST_ADMINISTRATOR: firstAdministrator },
    })
      .canRecognizeStaff(signIn)
      .canUseTable(data.tickets, 'GetItem', 'Query')
      .canOpenContacts(data.contactKey);
    if (outbound) openCallback.canCallCitizens(outbound);
    api.open(
      ['callback/open', 'callback/call', 'national/contact'].map((path) =>
        HttpRouteKey.with(`/api/staff/tickets/{code}/${path}`, HttpMethod.POST),
      ),
      openCallback,
      'The function verifies the access token, reads the member’s current permissions, and writes an access log entry before it reveals a number.',
      { lanes: 'all' },
    );
  }
}
