import { describe, expect, test } from 'vitest';
import { aSwap, directoryDesk, problemIn } from './directory-harness.ts';

const { overview, rowAt, change, undo, preview } = directoryDesk();

describe('rejected directory changes', () => {
  test('a rejected directory change names field, row and reason in the reader’s language', async () => {
    const { version, lastChange } = await overview();
    const { status, text } = await change({ edits: aSwap.edits.slice(1) });
    expect([status, problemIn(text).errors]).toEqual([
      400,
      [
        {
          field: 'edits[0].row.insteadOf',
          row: 'Ngày làm bù 08/01/2022',
          message:
            'Ngày 31/12/2021 không phải ngày nghỉ do hoán đổi ngày làm. Xin ghi ngày ấy là ngày nghỉ loại “hoán đổi ngày làm” trước.',
        },
      ],
    ]);
    expect(await preview({ edits: aSwap.edits.slice(1) })).toMatchObject({
      status: 200,
      body: { isValid: false, errors: problemIn(text).errors },
    });
    expect(await overview()).toMatchObject({ version, lastChange });
  });

  test.each([
    [{ edits: [{ ...aSwap.edits[0], row: { date: '31/12/2021' } }] }, 'edits[0].row.date'],
    [{ edits: [{ table: 'roles', key: 'a', row: null }] }, 'edits[0].table'],
    [{ edits: [{ table: 'topics', key: 'VP99', row: null }] }, 'edits[0].row'],
    [{ edits: [] }, 'edits'],
    [{ ...aSwap, reason: ' ' }, 'reason'],
    [{ ...aSwap, why: 'so' }, 'why'],
  ])('an invalid directory change returns 400 and names the field: %j', async (body, field) => {
    const { status, text } = await change(body);
    expect([status, problemIn(text).errors[0]?.field]).toEqual([400, field]);
  });

  test('a directory change based on an old version returns 409 with the changes since', async () => {
    const { version: baseVersion } = await overview();
    await change(aSwap);
    const { status, text } = await change({ ...aSwap, baseVersion });
    const { type, changes, version } = problemIn(text);
    expect([status, type]).toEqual([409, 'urn:1022:problem:directory-stale']);
    expect(changes.map(({ rows }) => rows.map(({ key }) => key))).toEqual([
      ['2021-12-31', '2022-01-08'],
    ]);
    expect(version).toBe((await overview()).version);
    await undo((await overview()).lastChange);
  });
});

describe('rejected undo of directory changes', () => {
  test('undoing an unknown directory change returns 404, and an undo without reason returns 400', async () => {
    expect((await undo(999)).status).toBe(404);
    expect((await undo(0)).status).toBe(404);
    const { status, text } = await undo(1, {});
    expect([status, problemIn(text).errors[0]?.field]).toEqual([400, 'reason']);
  });

  test('undoing a directory change fails with the affected rows when later changes edited them', async () => {
    const name = async (name: string) => {
      const row = { ...(await rowAt('topics', 'VP01@2021-12-03')), name };
      await change({ edits: [{ table: 'topics', key: 'VP01@2021-12-03', row }] });
      return (await overview()).lastChange;
    };
    const [first, second] = [await name('Một'), await name('Hai')];
    const { status, text } = await undo(first);
    const names = { VP01: 'Hai', 'VP01@2021-12-03': 'Hai' };
    expect([status, problemIn(text).rows]).toMatchObject([
      409,
      [{ key: 'VP01@2021-12-03', by: second, names }],
    ]);
  });

  test('undoing a directory change whose rows other rows refer to fails with row and reason', async () => {
    const unit = { ...(await rowAt('units', 'SO_YT')), code: 'SO_MOI', shortName: 'So Moi' };
    await change({ edits: [{ table: 'units', key: 'SO_MOI', row: unit }] });
    const { lastChange } = await overview();
    const topic = { ...(await rowAt('topics', 'VP02@2021-12-03')), lead: 'SO_MOI', co: [] };
    await change({ edits: [{ table: 'topics', key: 'VP02@2021-12-03', row: topic }] });
    const { status, text } = await undo(lastChange);
    const { type, errors } = problemIn(text);
    expect([status, type]).toEqual([409, 'urn:1022:problem:undo-does-not-fit']);
    expect(errors[0]?.row).toBe('Chủ đề Không đeo khẩu trang, không giữ khoảng cách (VP02)');
    expect(errors[0]?.message).toMatch(
      /mục “Đơn vị chủ trì”: không có đơn vị SO_MOI\. Chọn một trong: .*\(SO_/,
    );
  });
});
