export const tableFileTexts = {
  excel: 'Xuất Excel',
  csv: 'Xuất CSV',
  import: 'Nhập từ tệp …',
  file: 'Tệp Excel (.xlsx) hoặc CSV của bảng này',
  hint: 'Xuất bảng, sửa trong Excel rồi nhập lại. Mỗi dòng được nhận ra bằng mã và ngày đầu; mã mới là dòng mới; điền ngày cuối là cho dòng hết hiệu lực. Dòng không có trong tệp thì để nguyên. Phần sửa vào bản nháp, chưa thực hiện ngay.',
  reading: 'Đang đọc và kiểm tra tệp …',
  wrong: (count: number) =>
    `Chưa đưa gì vào bản nháp: tệp có ${count} chỗ sai. Sửa tệp rồi chọn lại.`,
  place: (line: number | undefined, column: string) =>
    [line !== undefined && `Dòng ${line}`, column && `cột ${column}`].filter(Boolean).join(', ') +
    (line !== undefined || column ? ':' : ''),
  read: (added: number, changed: number, ended: number, unchanged: number) =>
    `Tệp đúng: ${added} dòng mới, ${changed} dòng sửa, ${ended} dòng hết hiệu lực, ${unchanged} dòng không đổi.`,
  add: (count: number) => `Đưa ${count} dòng vào bản nháp`,
  unreadable: {
    'too-large': (megabytes: number, _lines: number) =>
      `Tệp quá lớn. Nhiều nhất ${megabytes} MB; xin bỏ hình, trang tính và cột thừa.`,
    'too-many-lines': (_megabytes: number, lines: number) =>
      `Tệp có quá nhiều dòng. Nhiều nhất ${lines} dòng; xin chia thành nhiều tệp.`,
    'not-utf-8': (_megabytes: number, _lines: number) =>
      'Tệp không phải Excel, cũng không phải CSV mã UTF-8. Trong Excel, chọn Lưu thành “CSV UTF-8” hoặc “.xlsx”.',
    'not-excel': (_megabytes: number, _lines: number) =>
      'Không đọc được tệp Excel này. Xin mở bằng Excel, lưu lại thành .xlsx không có mật khẩu.',
    empty: (_megabytes: number, _lines: number) =>
      'Tệp không có dòng nào dưới dòng tiêu đề. Xin xuất bảng để có mẫu.',
  },
  problems: {
    'unknown-column': 'Bảng không có cột này. Xin giữ dòng tiêu đề như khi xuất.',
    'repeated-column': 'Cột có hai lần. Xin bỏ một.',
    'missing-column': 'Thiếu cột này, nên không biết dòng nào. Xin giữ cột như khi xuất.',
    'unused-cell': 'Dòng loại này không có mục đó. Xin xóa ô.',
    'repeated-row': 'Tệp có hai dòng cùng mã và ngày đầu. Xin chỉ để một.',
  },
};
