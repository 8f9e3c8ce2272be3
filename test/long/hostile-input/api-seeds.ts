import { toApiOperations } from '../../../core/contract/operation.ts';
import { StaffRole } from '../../../core/staff/members/member.ts';
import { documentedRoutes } from '../../../functions/contract/serve-api-docs.http.ts';
import { open311Routes } from '../../../functions/open311/routes.ts';
import { staffRouteScopes } from '../../support/api/staff-route-scopes.ts';
import { firstAdministrator } from '../../support/samples/a-member.ts';
import { aReport } from '../../support/samples/a-report.ts';
import { phoneJpeg } from '../../support/samples/photo-files.ts';
import type { TicketCredentials } from '../endpoints/test-sessions.ts';
import type { SeedRequest, StringFields } from './seed-request.ts';
import { goodBody, goodQuery } from './valid-body.ts';

export type Fixtures = { ticket: TicketCredentials; apiKey: string };

const inPath = ({ ticket }: Fixtures): Readonly<Record<string, string>> => ({
  code: ticket.code,
  sub: firstAdministrator,
  id: 'late',
  table: 'units',
  number: '1',
  date: '2021-12-19',
  act: 'acknowledge',
});

/** Returns the role with the widest access to a route. */
const roleFor = (route: string): StaffRole | undefined => {
  const row = staffRouteScopes.get(route);
  return row && StaffRole.options.find((role) => row[role] === 'any');
};

/** Returns a valid request for each operation in the OpenAPI description. */
export function createApiSeeds(fixtures: Fixtures): SeedRequest[] {
  return toApiOperations(documentedRoutes).map(
    ({ method, path, route, contract, body }): SeedRequest => {
      const names = inPath(fixtures);
      const role = roleFor(route);
      const isReport = route === 'POST /api/reports';
      const isPhoto = route === 'POST /api/reports/{code}/photos';
      const json = body && (isReport ? aReport() : goodBody(body));
      return {
        ...{ route, method },
        path: path.replaceAll(/\{(\w+)\}/g, (_, name: string) => names[name] ?? 'x'),
        headers: {
          'idempotency-key': 'a-key-of-a-stranger',
          ...(path.startsWith('/api/reports/') && { 'x-report-pin': fixtures.ticket.pin }),
        },
        ...(contract.query && { query: goodQuery(contract.query) }),
        ...(json !== undefined && { json }),
        ...(isPhoto && { bytes: phoneJpeg(6, { width: 64, height: 48 }) }),
        ...(role && { as: role }),
      };
    },
  );
}

const filed = ({ ticket, apiKey }: Fixtures): StringFields => ({
  api_key: apiKey,
  jurisdiction_id: 'travinh.gov.vn',
  locale: 'vi',
  service_code: 'VP01',
  service_request_id: ticket.code,
  update_id: 'an-update-1',
  client_request_id: 'a-request-1',
  status: 'open',
  'attribute[VP01.people]': '30',
  description: 'Quán karaoke vẫn mở cửa sau 21 giờ',
  address_string: 'Quán Hoa Sen, phường 7',
  address_id: '29254',
  lat: '9.9347',
  long: '106.3453',
  first_name: 'Sáu',
  last_name: 'Kim',
  phone: '0912345678',
  email: 'ba.sau@example.vn',
  account_id: '1',
  device_id: '1',
  media_url: 'https://anh.example.vn/1.jpg',
});

const listed: StringFields = {
  service_code: 'VP01',
  status: 'open',
  start_date: '2021-12-01T00:00:00Z',
  end_date: '2021-12-20T00:00:00Z',
  page: '1',
  page_size: '10',
  extensions: 'true',
  service_request_id: '4821937056',
};

export function createOpen311Seeds(fixtures: Fixtures): SeedRequest[] {
  return open311Routes.flatMap(({ method, path }) =>
    ['v2', 'test/v2'].flatMap((endpoint) =>
      ['xml', 'json'].map((format): SeedRequest => {
        const id = path.startsWith('services') ? 'VP01' : fixtures.ticket.code;
        return {
          route: `${method} /open311/${path}`,
          method,
          path: `/open311/${endpoint}/${path.replace('{id}', id)}.${format}`,
          ...(method === 'POST' ? { form: filed(fixtures) } : { query: listed }),
        };
      }),
    ),
  );
}
