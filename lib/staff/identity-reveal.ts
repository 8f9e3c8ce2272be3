import { Duration } from 'aws-cdk-lib';
import { HttpMethod, HttpRouteKey } from 'aws-cdk-lib/aws-apigatewayv2';
import { Construct } from 'constructs';
import { HotlineFunction } from '../shared/functions/hotline-function.ts';
import type { StaffApiProps } from './staff-api.ts';

const ticket = '/api/staff/tickets/{code}';

/**
 * API for reveals (approved decryption of a citizen's identity). It has the only function that can decrypt identities, and
 * that function cannot decrypt contact details.
 */
export class IdentityRevealApi extends Construct {
  constructor(scope: Construct, id: string, props: StaffApiProps) {
    super(scope, id);
    const { api, data, signIn, firstAdministrator } = props;
    const revealIdentity = new HotlineFunction(this, 'RevealIdentity', {
      entry: 'staff/reveal-identity.http',
      role: data.roles.revealIdentity,
      impact: 'Identities cannot be revealed, even in an emergency; tickets are still processed',
      runbook: 'reveal-fails',
      environment: { FIRST_ADMINISTRATOR: firstAdministrator },
    })
      .canRecognizeStaff(signIn)
      .canUseTable(data.tickets, 'GetItem', 'Query')
      .canOpenIdentities(data.identityKey)
      .withAlarms({
        IdentitiesOpened: {
          impact:
            'Many identities were revealed within one hour: a staff member may be collecting names',
          runbook: 'identities-opened',
          period: Duration.hours(1),
          threshold: 10, // more than even an exceptional day needs
        },
      });
    api.open(
      [
        HttpRouteKey.with(`${ticket}/reveal`, HttpMethod.POST),
        HttpRouteKey.with(`${ticket}/reveal/{proxy+}`, HttpMethod.POST),
      ],
      revealIdentity,
      'The function verifies the access token, reads the member’s current permissions, and writes an access log entry before it reveals an identity.',
      { lanes: 'all' },
    );
  }
}
