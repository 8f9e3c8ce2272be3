import { describe, expect, test } from 'vitest';
import { createCodeNamer, getRowNameByKey } from '../../../../core/directory/read/code-names.ts';
import { testDirectory, toLocalInstant } from '../../../support/directory/test-directory.ts';

const namer = createCodeNamer(testDirectory);
const [june, july] = [toLocalInstant('2025-06-30'), toLocalInstant('2025-07-01')];

describe('names of codes', () => {
  test.each([
    ['SO_YT', june, 'Sở Y tế'],
    ['SO_YT', july, 'Sở Y tế tỉnh Vĩnh Long'],
    ['29254', june, 'Phường 7'],
    ['29254', july, 'Phường Nguyệt Hoá'],
    ['UBND_XA:29254', june, 'UBND phường 7'],
    ['UBND_XA:29254', july, 'UBND phường Nguyệt Hoá'],
    ['UBND_XA:29239', june, 'UBND phường 1, thành phố Trà Vinh'],
    ['UBND_XA:29512', june, 'UBND phường 1, thị xã Duyên Hải'],
    ['UBND_HUYEN:850', june, 'UBND huyện Duyên Hải'],
    ['UBND_HUYEN:851', june, 'UBND thị xã Duyên Hải'],
    ['UBND_HUYEN:844', july, 'UBND huyện Càng Long'],
    ['SO_GTVT', july, 'Sở Giao thông vận tải'],
    ['PTDS', june, 'Ban Chỉ huy Phòng thủ dân sự tỉnh Vĩnh Long'],
  ])('%s on %s is %s', (code, on, name) => {
    expect(namer([`${code}/handler`], on)[code]).toBe(name);
  });

  test('a code followed by a first day gets the name that is valid from that day', () => {
    expect(namer(['29254'], june)).toMatchObject({
      ...{ '29254@': 'Phường 7', '29254@2025-07-01': 'Phường Nguyệt Hoá' },
    });
  });

  test('texts without codes have no names', () => {
    expect(namer(['SO_X UBND_XA:1 Trà Vinh'], june)).not.toHaveProperty(['UBND_XA:1']);
    expect(Object.keys(namer(['SO_X, Trà Vinh'], june))).toEqual([]);
  });
});

describe('the name of a row', () => {
  const name = (key: string) => getRowNameByKey(key, namer([key], june), (part) => `(${part})`);

  test.each([
    ['SO_YT@2025-07-01', 'Sở Y tế tỉnh Vĩnh Long'],
    ['SO_YT', 'Sở Y tế'],
    ['UBND_XA:29254/handler/+84', 'UBND phường 7 · (handler) · (+84)'],
    ['2025-09-02', undefined],
  ])('%s is %s', (key, expected) => {
    expect(name(key)).toBe(expected);
  });
});
