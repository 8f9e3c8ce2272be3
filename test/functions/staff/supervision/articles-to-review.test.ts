import { expect, test } from 'vitest';
import { ArticlesToReviewResponse } from '../../../../core/contract/public/public-content-responses.ts';
import { setUpStaffApi } from '../../../support/api/set-up-staff-api.ts';
import { testDirectory } from '../../../support/directory/test-directory.ts';
import { aMember } from '../../../support/samples/a-member.ts';

const room = setUpStaffApi(aMember('operator'), aMember('officer'));
const [first] = testDirectory.articles;
if (!first) throw new Error('there are no articles');

const row = { ...first, owner: 'SO_YT', validFrom: '2021-06-01', validTo: null };
const undated = { ...row, expiresOn: undefined, reviewedOn: '2021-06-01' };
const articles = [
  { ...undated, code: 'later', reviewEveryMonths: 12 },
  { ...undated, code: 'due', reviewEveryMonths: 6, reviewedOn: '2021-06-10' },
  { ...undated, code: 'overdue', reviewEveryMonths: 6 },
  { ...undated, code: 'expired', expiresOn: '2021-11-30' },
];

test('the list of articles to review shows reason, owner and dates, most urgent first', async () => {
  room.services().directory = async () => ({ ...testDirectory, articles });
  const route = 'GET /api/staff/articles/expired';
  const { status, text } = await room.sendRequest(aMember('operator').sub, route);
  expect(status).toBe(200);
  const { items } = ArticlesToReviewResponse.parse(JSON.parse(text));
  expect(items.map(({ code, kind }) => `${code} ${kind}`)).toEqual([
    'expired expired',
    'overdue review-overdue',
    'due review-due',
  ]);
  const [expired, overdue] = items;
  expect(expired).toMatchObject({ ownerName: 'Sở Y tế', expiresOn: '2021-11-30' });
  expect(overdue).toMatchObject({ row: 'overdue@2021-06-01', reviewBy: '2021-12-01' });
  expect(overdue?.expiresOn).toBeUndefined();
});

test('the list of articles to review returns 403 for officers', async () => {
  const route = 'GET /api/staff/articles/expired';
  expect((await room.sendRequest(aMember('officer').sub, route)).status).toBe(403);
});
