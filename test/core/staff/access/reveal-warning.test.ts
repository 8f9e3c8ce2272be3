import { describe, expect, test } from 'vitest';
import {
  findIdentityRevealWarning,
  type IdentityRevealWarning,
} from '../../../../core/staff/access/reveal-warning.ts';
import { aMember, staffSub } from '../../../support/samples/a-member.ts';
import { atMinute } from '../../../support/samples/a-ticket.ts';

const [dayMinutes, administrator, another] = [24 * 60, staffSub(3), staffSub(5)];
const grantedBy = (by: string, day = 0) => ({ granted: { by, at: atMinute(day * dayMinutes) } });
const asker = { sub: aMember('supervisor').sub };
const second = { sub: staffSub(8) };

type Row = [string, object, object, number, IdentityRevealWarning | undefined];

describe('the warning about related persons in an identity reveal', () => {
  test.each<Row>([
    [
      'by one administrator, 29 days ago',
      grantedBy(administrator),
      grantedBy(administrator),
      29,
      'added-together',
    ],
    [
      'by one administrator, 30 days ago',
      grantedBy(administrator),
      grantedBy(administrator),
      30,
      undefined,
    ],
    [
      'by one administrator, 31 and 22 days ago',
      grantedBy(administrator),
      grantedBy(administrator, 9),
      31,
      undefined,
    ],
    ['by two administrators', grantedBy(administrator), grantedBy(another), 1, undefined],
    ['the first person by the second', grantedBy(second.sub), {}, 900, 'one-added-other'],
    ['the second person by the first', {}, grantedBy(asker.sub), 900, 'one-added-other'],
    ['not recorded', {}, {}, 1, undefined],
  ])(
    'the warning about an identity reveal depends on who appointed both persons and when: %s',
    (_, one, other, day, expected) => {
      const now = atMinute(day * dayMinutes);
      expect(findIdentityRevealWarning({ ...asker, ...one }, { ...second, ...other }, now)).toBe(
        expected,
      );
    },
  );
});
