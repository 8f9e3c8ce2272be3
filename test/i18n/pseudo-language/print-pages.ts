// Prints what a reader of the pseudo-language gets, as JSON.

import { getOrganization } from '../../../core/directory/model/organization/organization.ts';
import { composeMessage } from '../../../core/messages/compose/compose-message.ts';
import { createExampleTicket } from '../../../core/messages/compose/examples/example-ticket.ts';
import { Lang } from '../../../core/messages/lang.ts';
import { buildProblemReply } from '../../../functions/runtime/reply/reply.ts';
import { splitLanguagePath } from '../../../functions/runtime/request/request.ts';
import { launchDay, testDirectory } from '../../support/directory/test-directory.ts';
import { citizenPages } from '../../web/samples/sample-portal.ts';

const lang = Lang.parse('qps');
const { ticket, unit } = createExampleTicket(testDirectory, launchDay);
const email = composeMessage(
  {
    ...{ code: ticket.code, key: 'example', channel: 'email', assignment: ticket.assignment },
    ...{ subject: { about: 'answered' }, to: { kind: 'citizen' } },
    ...{ requestedAt: launchDay, status: 'requested' },
  },
  { ...ticket, lang, status: 'answered' },
  {
    ...{ unit, serviceName: '', portalUrl: 'https://1022.travinh.gov.vn' },
    organization: getOrganization(testDirectory, launchDay),
    now: launchDay,
  },
);
const output = {
  langs: Lang.options,
  path: splitLanguagePath('/qps/bao-cao'),
  pages: citizenPages(lang),
  error: buildProblemReply('not-found', lang),
  email,
};
process.stdout.write(JSON.stringify(output));
