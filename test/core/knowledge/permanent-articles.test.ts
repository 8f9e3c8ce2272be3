import { expect, test } from 'vitest';
import { makeDirectoryChange } from '../../../core/directory/change/make-change.ts';
import { undoDirectoryChange } from '../../../core/directory/change/undo-change.ts';
import { launchDay, testDirectory } from '../../support/directory/test-directory.ts';
import { memoryDirectory } from '../../support/memory/memory-directory.ts';
import { staffSub } from '../../support/samples/a-member.ts';
import { putting, removing } from '../directory/directory-edits.ts';

const by = { member: staffSub(1), role: 'administrator' } as const;
const [first] = testDirectory.articles;
if (!first) throw new Error('there are no articles');
const { expiresOn: _, ...undated } = first;
const firstAid = {
  ...undated,
  code: 'first-aid',
  reviewEveryMonths: 12,
  isPermanent: true,
  validFrom: '2021-12-03',
  validTo: null,
};
const key = 'first-aid@2021-12-03';

/** Creates a directory with a permanent article, and functions that change it like an administrator. */
const anOffice = async () => {
  const ports = { store: memoryDirectory(), now: () => launchDay };
  const change = async (...edits: ReturnType<typeof putting>[]) => {
    const { directory } = await ports.store.current();
    const request = { baseVersion: directory.version, reason: 'Công văn số 7', edits };
    return makeDirectoryChange(request, by, ports);
  };
  expect(await change(putting('articles', firstAid))).toMatchObject({ kind: 'made' });
  const undo = () => undoDirectoryChange({ number: 1, reason: 'Nhập nhầm' }, by, ports);
  return { change, undo };
};

const lost = (field: string) => ({
  kind: 'invalid',
  problems: [{ field, word: 'permanent-article-lost' }],
});

test('a permanent article can be neither deleted nor made temporary, and undoing its creation is rejected', async () => {
  const { change, undo } = await anOffice();
  expect(await change(removing('articles', key))).toMatchObject(lost('edits[0].row'));
  expect(await change(putting('articles', { ...firstAid, isPermanent: false }))).toMatchObject(
    lost('edits[0].row.isPermanent'),
  );
  expect(await undo()).toMatchObject(lost('edits[0].row'));
});

test('adding an end or expiry date to a permanent article is rejected with the name of the field', async () => {
  const { change } = await anOffice();
  const ended = await change(putting('articles', { ...firstAid, validTo: '2022-03-31' }));
  expect(ended).toMatchObject({
    kind: 'invalid',
    problems: [{ field: 'edits[0].row.validTo', word: 'permanent-article-ends' }],
  });
  const dated = { ...firstAid, expiresOn: '2022-03-31', reviewEveryMonths: undefined };
  expect(await change(putting('articles', dated))).toMatchObject({
    kind: 'invalid',
    problems: [{ field: 'edits[0].row.expiresOn', word: 'permanent-article-expires' }],
  });
});

test('a permanent article may end if another permanent row with its code starts on the next day', async () => {
  const { change } = await anOffice();
  expect(
    await change(
      putting('articles', { ...firstAid, validTo: '2022-03-31' }),
      putting('articles', { ...firstAid, validFrom: '2022-04-01' }),
    ),
  ).toMatchObject({ kind: 'made' });
});
