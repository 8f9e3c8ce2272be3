import { describe, expect, test } from 'vitest';
import type { Open311ClientUpdate } from '../../../core/open311/clients/open311-client-update.ts';
import { applyOpen311ClientUpdate } from '../../../core/open311/updates/apply-update.ts';
import { readUpdatesForOpen311Client } from '../../../core/open311/updates/read-updates.ts';
import { aProvider } from '../../support/samples/a-provider.ts';
import { codes, mergedReports, officer, type Report } from '../intake/merged-reports.ts';

const provider = aProvider();
const answer = { act: 'answer', text: 'Đã lập biên bản, quán cam kết đóng cửa.' } as const;

const filed = async () => {
  const reports = await mergedReports({ first: { filedBy: provider.id } });
  const lists = { exposureOf: async () => ({ kind: 'never' as const }) };
  const sends = (
    name: Report,
    update: Pick<Open311ClientUpdate, 'id' | 'status' | 'description'>,
  ) =>
    applyOpen311ClientUpdate(
      codes[name],
      { kind: 'fine', requestId: codes[name], unit: undefined, ...update },
      provider,
      { ...reports.ports, hashOf: (text) => `hash of ${text}` },
    );
  const listed = async () =>
    (await readUpdatesForOpen311Client(codes.first, provider, { ...reports.ports, lists })).map(
      (one) => one.response.fields['update_id'],
    );
  return { ...reports, sends, listed };
};

const update = { id: 'an-update', status: 'REOPEN', description: 'Quán vẫn mở cửa sau 21 giờ' };

describe('updates by the provider of a merged request', () => {
  test('an Open311 update posted to a merged request becomes a message on the common ticket', async () => {
    const { sends, history } = await filed();
    const more = { ...update, status: 'UNCHANGED', description: 'Còn lối vào ở hẻm sau' };
    expect((await sends('first', more)).kind).toBe('applied');
    expect((await history('common')).events.at(-1)).toMatchObject({
      ...{ kind: 'wrote', channel: 'open311', origin: { code: codes.first } },
      text: expect.stringContaining('Còn lối vào ở hẻm sau'),
    });
  });

  test('an Open311 update to a merged request reopens the common ticket once and returns the listed update id', async () => {
    const { sends, perform, listed, ticket } = await filed();
    await perform('common', answer, officer);
    const applied = await sends('first', update);
    expect((await ticket('common')).status).toBe('reopened');
    expect(await sends('first', update)).toEqual(applied);
    const ids = await listed();
    expect(applied).toMatchObject({ kind: 'applied', updateId: ids.at(-1) });
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.join()).not.toContain(codes.common);
  });

  test('an Open311 update to a merged request of another provider is refused with 403', async () => {
    const { sends } = await filed();
    expect(await sends('second', update)).toMatchObject({ kind: 'refused', status: 403 });
  });
});
