import { routes as assetRoutes } from '../../../functions/assets/serve-assets.http.ts';
import { routes as chatRoutes } from '../../../functions/chat/chat.http.ts';
import { routes as contractRoutes } from '../../../functions/contract/serve-api-docs.http.ts';
import { routes as publicRoutes } from '../../../functions/intake/public-api.http.ts';
import { routes as uploadRoutes } from '../../../functions/intake/upload-photo.http.ts';
import { posterRoutes } from '../../../functions/press/poster-routes.ts';
import {
  officerActionFields,
  officerActions,
} from '../../../web/officer/view/officer-action-fields.ts';
import { phoneJpeg } from '../../support/samples/photo-files.ts';
import type { Fixtures } from './api-seeds.ts';
import type { SeedRequest, StringFields } from './seed-request.ts';

const inPath: Readonly<Record<string, string>> = {
  code: 'covid-19',
  id: 'x',
  by: 'linh-vuc',
  place: '29254',
  file: 'khong-co.pdf',
  'proxy+': 'portal.js',
};

/** Returns all fields of all portal forms; each form ignores those of the others. */
const typed = ({ ticket }: Fixtures): StringFields => ({
  ma: ticket.code,
  pin: ticket.pin,
  key: 'a-key-of-a-stranger',
  step: 'check',
  to: 'send',
  return: 'check',
  lang: 'vi',
  service: 'violation',
  topic: 'VP01',
  'answers.VP01.people': '30',
  'accused.VP01': '',
  areaCode: '29254',
  areaQuery: 'phường 7',
  place: 'Quán Hoa Sen',
  text: 'Quán karaoke vẫn mở cửa sau 21 giờ',
  kind: 'person',
  name: 'Kim Thị Sáu',
  phone: '0912345678',
  email: 'ba.sau@example.vn',
  nguon: '29254',
  score: '4',
  comment: 'Nhanh',
  reason: 'Chưa giải quyết xong việc này',
  id: 'message-0001',
  choice: 'skip',
});

const stringFields: StringFields = {
  'dich-vu': 'violation',
  'chu-de': 'VP01',
  noi: '29254',
  nguon: '29254',
  ma: '4821937056',
  lang: 'en',
  trang: '2',
  tim: 'karaoke',
  q: 'khau trang',
  xoa: '',
};

export function createPageSeeds(fixtures: Fixtures): SeedRequest[] {
  return [
    ...publicRoutes,
    ...uploadRoutes,
    ...chatRoutes,
    ...contractRoutes,
    ...assetRoutes,
    ...posterRoutes,
  ]
    .filter(({ path }) => !path.startsWith('/api/'))
    .flatMap(({ method, path }) =>
      ['', '/km', '/en'].map((lang): SeedRequest => {
        const concrete = path.replaceAll(/\{([\w+]+)\}/g, (_, name: string) => inPath[name] ?? 'x');
        const isPhoto = path === '/tra-cuu/anh';
        return {
          ...{ route: `${method} ${path}`, method },
          path: `${lang}${concrete}`.replace(/(?<=.)\/$/, ''),
          ...(method === 'GET' && { query: stringFields }),
          ...(method === 'POST' && !isPhoto && { form: typed(fixtures) }),
          ...(isPhoto && { bytes: phoneJpeg(1, { width: 64, height: 48 }) }),
        };
      }),
    );
}

/** Returns valid requests to the officer page through an officer link. */
export function createOfficerSeeds({ ticket: { token } }: Fixtures): SeedRequest[] {
  const page = `/a/${token}`;
  const written = Object.fromEntries(
    Object.values(officerActionFields).flatMap((fields) =>
      Object.values<string>(fields).map((name) => [name, 'Đã xem xét và ghi nhận.']),
    ),
  );
  const form = { ...written, nonce: 'a-nonce-of-a-page-1', version: '3', unit: 'CONG_AN' };
  const cookies = { device: 'AAAAAAAAAAAAAAAAAAAAAA' };
  return [
    { route: 'GET /a/{token}', method: 'GET', path: page, cookies },
    ...officerActions.map((action): SeedRequest => {
      const sent = { ...form, action };
      return { route: 'POST /a/{token}', method: 'POST', path: page, cookies, form: sent };
    }),
    ...['send', 'confirm'].map((action): SeedRequest => {
      const sent = { ...written, action, code: '123456' };
      const path = `${page}/device`;
      return { route: 'POST /a/{token}/device', method: 'POST', path, cookies, form: sent };
    }),
  ];
}
