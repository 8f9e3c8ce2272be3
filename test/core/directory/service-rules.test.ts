import { describe, expect, test } from 'vitest';
import { combineDirectory } from '../../../core/directory/change/combine-directory.ts';
import { makeDirectoryChange } from '../../../core/directory/change/make-change.ts';
import { undoDirectoryChange } from '../../../core/directory/change/undo-change.ts';
import {
  upgradeStoredDirectory,
  upgradeStoredRow,
} from '../../../core/directory/change/upgrade-stored-rows.ts';
import { type Directory, validateDirectory } from '../../../core/directory/model/directory.ts';
import type { ServiceRow } from '../../../core/directory/model/services/service.ts';
import { getServicePrivacy } from '../../../core/directory/model/services/service-privacy.ts';
import { launchDay, testDirectory } from '../../support/directory/test-directory.ts';
import { memoryDirectory } from '../../support/memory/memory-directory.ts';
import { staffSub } from '../../support/samples/a-member.ts';
import { changing, putting, removing } from './directory-edits.ts';
import { fire, people, safety, topic } from './new-directory-rows.ts';

const withService = (code: string, fields: Partial<ServiceRow>): Directory => ({
  ...testDirectory,
  services: testDirectory.services.map((row) => (row.code === code ? { ...row, ...fields } : row)),
});

const [first] = testDirectory.services;
if (!first) throw new Error('The directory has no services');

test.each([
  ['no service is the fallback', withService('other', { isFallback: false }), 'isFallback'],
  ['two services are the fallback', withService('health', { isFallback: true }), 'isFallback'],
  [
    'a health service may be published',
    withService('health', { privacy: first.privacy }),
    'isHealth requires privacy.isNeverPublished',
  ],
  [
    'a service is both published and never published',
    withService('welfare', { isPublishable: true }),
    'isPublishable contradicts privacy.isNeverPublished',
  ],
  [
    'the emergency topic belongs to another service',
    withService('health', { emergencyTopic: 'VP01' }),
    'unknown topic VP01',
  ],
  [
    'two services have the same telephone key',
    withService('welfare', { phoneMenu: first.phoneMenu }),
    'phone key 1 belongs to service violation',
  ],
  [
    'two services are linked from one page',
    withService('welfare', { linkedFrom: ['publications'] }),
    'linkedFrom publications belongs to service suggestion',
  ],
])('a directory in which %s is invalid', (_, directory, reason) => {
  const result = validateDirectory(directory);
  const reasons = result.kind === 'invalid' ? result.problems.map((one) => one.reason) : [];
  expect(reasons.join('\n')).toContain(reason);
});

const by = { member: staffSub(1), role: 'administrator' } as const;

/** Returns functions with which an administrator changes a new directory and undoes a change. */
const anAdministrator = (at = launchDay) => {
  const ports = { store: memoryDirectory(), now: () => at };
  return {
    ports,
    change: async (...edits: ReturnType<typeof putting>[]) => {
      const { directory } = await ports.store.current();
      const request = { baseVersion: directory.version, reason: 'Công văn số 7', edits };
      return makeDirectoryChange(request, by, ports);
    },
    undo: (number: number) => undoDirectoryChange({ number, reason: 'Nhập nhầm' }, by, ports),
  };
};
const anOffice = () => anAdministrator().change;

/** Keys of the two dated rows of the service. */
const row = 'violation@2021-12-03';
const laterRow = 'violation@2022-04-01';
const lessProtected = {
  kind: 'invalid',
  problems: [{ field: 'edits[0].row.privacy', word: 'service-less-protected' }],
};

describe('the protection of a service', () => {
  test('can be increased, but not decreased, by a directory change', async () => {
    const change = anOffice();
    const more = { ...first.privacy, hidesFromPublicLists: true };
    const less = { ...first.privacy, similarReports: 'listed' };
    const edits = [row, laterRow].map((key) => changing('services', key, { privacy: less }));
    expect(await change(...edits)).toMatchObject({
      kind: 'invalid',
      problems: [
        { field: 'edits[0].row.privacy', word: 'service-less-protected' },
        { field: 'edits[1].row.privacy', word: 'service-less-protected' },
      ],
    });
    expect(await change(changing('services', row, { privacy: more }))).toMatchObject({
      kind: 'made',
    });
    expect(await change(changing('services', row, { privacy: first.privacy }))).toMatchObject(
      lessProtected,
    );
  });

  test('of a new service is as its row requires', async () => {
    expect(await anOffice()(fire, ...people, safety, topic)).toMatchObject({ kind: 'made' });
  });

  test('is the strictest of all dated rows, and complete for an unknown service', () => {
    const later = {
      ...first,
      validFrom: '2022-01-01',
      privacy: { ...first.privacy, hidesVoiceFromAgencies: false, isNeverPublished: true },
    };
    const services = [first, later];
    expect(getServicePrivacy({ services }, first.code)).toEqual({
      ...first.privacy,
      isNeverPublished: true,
    });
    const { similarReports, ...flags } = getServicePrivacy({ services }, 'nothing');
    expect([similarReports, ...new Set(Object.values(flags))]).toEqual(['hidden', true]);
  });
});

describe('the protection of a service that an administrator changes', () => {
  test('is not lost by ending its row, adding a weaker one and deleting the first', async () => {
    const { change } = anAdministrator(new Date('2021-12-20T08:00:00+07:00'));
    const weaker = {
      ...first,
      validFrom: '2021-12-10',
      validTo: null,
      privacy: { ...first.privacy, needsSecondPersonToReveal: false },
    };
    expect(
      await change(
        changing('services', row, { validTo: '2021-12-09' }),
        putting('services', weaker),
        removing('services', laterRow),
      ),
    ).toMatchObject({ kind: 'made' });
    expect(await change(removing('services', row))).toMatchObject(lessProtected);
  });

  test('is not lost by undoing the change that increased it', async () => {
    const { change, undo } = anAdministrator();
    const more = { ...first.privacy, hidesFromPublicLists: true };
    await change(changing('services', row, { privacy: more }));
    expect(await undo(1)).toMatchObject(lessProtected);
  });

  test('is never less than in the files of a deployment, whatever staff changed before', async () => {
    const { change, ports } = anAdministrator();
    await change(
      changing('services', row, { order: 99 }),
      changing('services', laterRow, { order: 99 }),
    );
    const stronger = withService(first.code, {
      privacy: { ...first.privacy, hidesFromPublicLists: true },
    });
    const changes = await ports.store.changes();
    expect(combineDirectory('invented', changes, launchDay)).toMatchObject({ kind: 'valid' });
    expect(combineDirectory('invented', changes, launchDay, stronger)).toMatchObject({
      kind: 'invalid',
      problems: [{ row: `services ${first.code}` }],
    });
  });
});

describe('a stored directory of an earlier version', () => {
  const toEarlierRow = ({ ...row }: Record<string, unknown>): Record<string, unknown> => {
    for (const name of [
      ...['privacy', 'phoneMenu', 'isFallback', 'linkedFrom'],
      ...['emergencyLegalBasis', 'emergencyTopic'],
    ])
      delete row[name];
    return row;
  };

  test('a stored directory of an earlier version gets the deployed rules for its services', () => {
    const stored = { ...testDirectory, services: testDirectory.services.map(toEarlierRow) };
    expect(validateDirectory(stored).kind).toBe('invalid');
    expect(validateDirectory(upgradeStoredDirectory(stored))).toEqual({
      kind: 'valid',
      directory: testDirectory,
    });
  });

  test('a stored directory of an earlier version is upgraded with an empty list of topic groups and loses its phone keys for topics', () => {
    const withKeys = { ...first, phoneMenu: { ...first.phoneMenu, topics: ['VP01'] } };
    expect(upgradeStoredRow('services', withKeys)).toEqual(first);
    const { topicGroups: _, ...stored } = testDirectory;
    expect(upgradeStoredDirectory(stored)).toMatchObject({ topicGroups: [] });
  });

  test('a stored service that staff added keeps its behavior after the upgrade', () => {
    expect(upgradeStoredRow('services', toEarlierRow({ ...safety.row }))).toMatchObject({
      isFallback: false,
      emergencyLegalBasis: 'public-task',
      privacy: {
        needsSecondPersonToReveal: false,
        isNeverPublished: false,
        hidesFromPublicLists: true,
        similarReports: 'hidden',
      },
    });
  });

  test('upgrading a stored service row adds missing required fields but no optional fields', () => {
    const { linkedFrom: _, phoneMenu: __, privacy, ...row } = first;
    const { hidesExactPosition: ___, ...olderPrivacy } = privacy;
    const { phoneMenu: ____, ...expected } = first;
    expect(upgradeStoredRow('services', { ...row, privacy: olderPrivacy })).toEqual(expected);
  });

  test('upgrading does not change directory rows that are already current', () => {
    expect(upgradeStoredRow('services', first)).toEqual(first);
    expect(upgradeStoredRow('services', null)).toBeNull();
    expect(upgradeStoredRow('topics', topic.row)).toBe(topic.row);
  });
});

test('an administrator cannot move a topic to a service with less protection', async () => {
  const move = (service: string) =>
    anOffice()(changing('topics', 'VP21@2022-04-01', { service, group: undefined }));
  expect(await move('suggestion')).toMatchObject({
    kind: 'invalid',
    problems: [{ field: 'edits[0].row.service', word: 'topic-less-protected' }],
  });
});
