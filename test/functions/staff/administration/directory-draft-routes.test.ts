import { describe, expect, test } from 'vitest';
import { DirectoryDraft } from '../../../../core/directory/change/draft.ts';
import { setUpStaffApi } from '../../../support/api/set-up-staff-api.ts';
import { aMember } from '../../../support/samples/a-member.ts';
import { problemIn } from '../directory-harness.ts';

const administrator = aMember('administrator').sub;
const operator = aMember('operator').sub;
const room = setUpStaffApi(aMember('administrator'), aMember('operator'));
const path = '/api/staff/directory/draft';

const row = {
  table: 'calendar.daysOff',
  key: '2021-12-31',
  before: null,
  after: { date: '2021-12-31', name: 'Nghỉ hoán đổi', kind: 'swap' },
};

const load = async () =>
  DirectoryDraft.parse(JSON.parse((await room.sendRequest(administrator, `GET ${path}`)).text));
const save = (body: object) => room.sendRequest(administrator, `PUT ${path}`, { body });

describe('draft of a directory change', () => {
  test('the directory draft is initially empty, and GET returns the rows that PUT has saved', async () => {
    const draft = await load();
    expect(draft.rows).toEqual([]);
    const { status, text } = await save({ ...draft, rows: [row] });
    const saved = { version: draft.version + 1, rows: [row] };
    expect([status, DirectoryDraft.parse(JSON.parse(text))]).toEqual([200, saved]);
    expect(await load()).toEqual({ version: draft.version + 1, rows: [row] });
  });

  test('PUT returns 409 and does not overwrite a directory draft that was saved in another window', async () => {
    const draft = await load();
    await save({ ...draft, rows: [row] });
    const { status, text } = await save({ ...draft, rows: [] });
    expect([status, problemIn(text).type]).toEqual([409, 'urn:1022:problem:draft-stale']);
    expect((await load()).rows).toEqual([row]);
  });

  test('GET of the directory draft returns 403 for members who are not administrators', async () => {
    expect((await room.sendRequest(operator, `GET ${path}`)).status).toBe(403);
  });
});
