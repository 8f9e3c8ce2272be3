/** What `npm run deadline` says when it can't answer. */
export const deadlineOptionWords = {
  unknown: (option: string) => `${option}: Không có tùy chọn này.`,
  withoutValue: (option: string) => `${option}: Thiếu giá trị. Xin viết giá trị ngay sau tùy chọn.`,
  stray: (value: string) => `${value}: Xin viết tên tùy chọn trước giá trị này, ví dụ --from.`,
  usage: (services: string) =>
    'Cách dùng: npm run -s deadline -- --from 2022-01-28T16:00+07:00 --add 8h\n' +
    '  --from      lúc bắt đầu\n' +
    '  --add       8h (giờ), 90m (phút) hoặc 3d (ngày làm việc), cùng --clock working|wall\n' +
    '  --priority  P1 … P4, cùng --clock acknowledge|resolve|forward và --service\n' +
    `  --service   ${services}\n` +
    '  --unit      theo giờ làm việc của một đơn vị, ví dụ UBND_XA:29254',
};
