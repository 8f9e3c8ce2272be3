import { describe, expect, test } from 'vitest';
import { readStartOptions } from '../../local/start-options.ts';

describe('options of npm start', () => {
  test('a run starts on the hotline’s first day in the data folder .local', () => {
    expect(readStartOptions([], {})).toMatchObject({
      HOTLINE_DATA: '.local',
      startTime: new Date('2021-12-03T08:00:00+07:00'),
    });
  });

  test('a run on another day starts at 08:00 in Vietnam and has its own data folder', () => {
    expect(readStartOptions(['--on', '2026-12-01'], {})).toMatchObject({
      HOTLINE_DATA: '.local/on-2026-12-01',
      startTime: new Date('2026-12-01T01:00:00Z'),
    });
  });

  test('HOTLINE_DATA chooses the data folder of any run', () => {
    const { HOTLINE_DATA } = readStartOptions(['--on', '2026-12-01'], { HOTLINE_DATA: 'demo' });
    expect(HOTLINE_DATA).toBe('demo');
  });

  test('npm start with --directory uses a separate data folder', () => {
    const options = readStartOptions(['--directory', 'data/bien-dong'], {});
    expect(options).toMatchObject({
      HOTLINE_DIRECTORY: 'data/bien-dong',
      HOTLINE_DATA: '.local/bien-dong',
    });
    const variables = { HOTLINE_DIRECTORY: 'data/bien-dong' };
    expect(readStartOptions(['--on', '2026-12-01'], variables).HOTLINE_DATA).toBe(
      '.local/bien-dong/on-2026-12-01',
    );
  });

  test.each(['2021-12-02', '2026-02-30', '1/12/2026', 'tomorrow'])(
    'the start day %s is refused with the accepted days and an example',
    (day) => {
      expect(() => readStartOptions(['--on', day], {})).toThrow(
        /not a day from 2021-12-03 on, such as 2026-12-01/,
      );
    },
  );

  test('an unknown option is refused', () => {
    expect(() => readStartOptions(['--date', '2026-12-01'], {})).toThrow(/--date/);
  });
});
