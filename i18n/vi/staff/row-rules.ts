/** Texts for the rules that values of directory rows violate. Each text explains how to correct the value. */
export const rowRuleTexts = {
  required: 'Chưa điền. Xin điền mục này.',
  number: 'Phải là một con số. Viết như 20 hoặc 0,5.',
  'yes-no': 'Phải là có hoặc không. Viết TRUE hoặc FALSE.',
  text: 'Phải là chữ. Xin viết lại.',
  date: 'Không phải ngày. Viết năm-tháng-ngày, như 2025-07-01.',
  moment: 'Không phải ngày giờ. Viết như 2025-07-01T07:00:00+07:00.',
  email: 'Không phải địa chỉ thư điện tử. Viết như ten@vidu.vn.',
  phone: 'Không phải số điện thoại. Viết như 0912 345 678 hoặc +84 912 345 678.',
  url: 'Không phải đường dẫn. Viết đầy đủ, bắt đầu bằng https://.',
  other: 'Không hợp lệ. Xin xem một dòng khác của bảng rồi viết lại.',
  'too-short': (limit: number) => `Phải có ít nhất ${limit} ký tự. Xin viết thêm.`,
  'too-long': (limit: number) => `Dài quá ${limit} ký tự. Xin viết ngắn lại.`,
  'too-few': (limit: number) => `Phải có ít nhất ${limit} mục. Xin thêm mục.`,
  'too-many': (limit: number) => `Nhiều nhất ${limit} mục. Xin bớt mục.`,
  'too-small': (limit: number) => `Phải từ ${limit} trở lên. Xin sửa lại số.`,
  'too-large': (limit: number) => `Nhiều nhất là ${limit}. Xin sửa lại số.`,
  choice: (options: string) => `Không có giá trị này. Chọn một trong: ${options}.`,
  pattern: (example: string | undefined) =>
    example ? `Không đúng dạng. Viết như ${example}.` : 'Không đúng dạng. Xin viết lại.',
  suggestions: (codes: string) => `Chọn một trong: ${codes}.`,
  /** Begins the explanation of a problem in a row that was not edited: the row and, if known, its field. */
  place: (row: string, field: string) => (field ? `${row}, mục “${field}”: ` : `${row}: `),
};
