/** What `npm run deadline` says of an option that can't be used. */
export const deadlineOptionWords = {
  usage:
    'Cách dùng: npm run -s deadline -- --from 2022-01-28T16:00+07:00 --add 8h\n' +
    '  --from      lúc bắt đầu\n' +
    '  --add       8h (giờ), 90m (phút) hoặc 3d (ngày làm việc), cùng --clock working|wall\n' +
    '  --priority  P1 … P4, cùng --clock acknowledge|resolve|forward và --service\n' +
    '  --unit      theo giờ làm việc của một đơn vị, ví dụ UBND_XA:29254',
  wrong: {
    from: 'viết ngày giờ theo ISO, ví dụ 2022-01-28T16:00+07:00',
    add: 'viết 8h, 90m hoặc 3d; hoặc dùng --priority P3',
    priority: 'chọn P1, P2, P3 hoặc P4',
    clock:
      'với --add chọn working hoặc wall; với --priority chọn acknowledge, resolve hoặc forward',
    service: 'chọn violation, suggestion, welfare, health hoặc other',
    unit: 'viết mã đơn vị, ví dụ SO_YT hoặc UBND_XA:29254',
  },
  notWith: (other: string) => `không dùng cùng --${other}`,
  noSuchUnit: 'không có đơn vị này vào ngày đó',
  tooFar: 'quá xa: không đủ giờ làm việc trong 20 năm',
  noDeadlines: 'ngày đó chưa có thời hạn cho mức ưu tiên này',
};
