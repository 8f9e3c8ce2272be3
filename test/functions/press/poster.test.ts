import { join } from 'node:path';
import { expect, test } from 'vitest';
import { renderPoster } from '../../../adapters/pdf/poster.ts';
import { posterRoutes } from '../../../functions/press/poster-routes.ts';
import { toRequest } from '../../../functions/runtime/request/request.ts';
import { launchDay, testDirectory } from '../../support/directory/test-directory.ts';
import { httpEvent } from '../../support/events/lambda-events.ts';

const font = (cut: string) =>
  join('node_modules/@expo-google-fonts/be-vietnam-pro', cut.replace('_', '/BeVietnamPro_'));
const fonts = {
  regular: font('400Regular_400Regular.ttf'),
  bold: font('600SemiBold_600SemiBold.ttf'),
};

const printed = async (file: string) => {
  const [route] = posterRoutes;
  if (!route) throw new Error('there are no posters');
  const event = httpEvent('GET', `/ap-phich/${file}`, { pathParameters: { file } });
  return route.answer(toRequest(event), {
    directory: async () => testDirectory,
    portalUrl: 'https://1022.travinh.example',
    sheet: (poster) => renderPoster(poster, fonts),
    now: () => launchDay,
  });
};

test.each(['29254.pdf', '29254.en.pdf', 'tinh.pdf'])(
  'the printable poster %s is a one-page PDF',
  async (file) => {
    const { statusCode, headers, body } = await printed(file);
    expect([statusCode, headers?.['content-type']]).toEqual([200, 'application/pdf']);
    const paper = Buffer.from(body, 'base64').toString('latin1');
    expect(paper.startsWith('%PDF-1.7')).toBe(true);
    expect(paper).toMatch(/\/Type \/Pages\s+\/Count 1\b/);
  },
);

test.each(['99999.pdf', '842.pdf', '29254.km.pdf', '29254', '../../etc.pdf'])(
  'the unknown poster %s returns 404',
  async (file) => {
    expect((await printed(file)).statusCode).toBe(404);
  },
);
