/** Validation messages for search queries and for statistics and report queries. */
export const statisticsFieldErrorTexts = {
  vi: {
    'month-malformed': 'Xin ghi năm-tháng, ví dụ 2021-12.',
    'date-order': 'Ngày cuối phải bằng hoặc sau ngày đầu.',
    'too-many-days': 'Nhiều nhất 92 ngày một lần. Xin chọn khoảng ngắn hơn.',
    'search-required': 'Xin ghi mã, số điện thoại hoặc vài từ, hay chọn ít nhất một bộ lọc.',
  },
  en: {
    'month-malformed': 'Please write year-month, for example 2021-12.',
    'date-order': 'The last day must be the first one or later.',
    'too-many-days': 'At most 92 days at once. Please choose a shorter time.',
    'search-required': 'Please give a code, a phone number or some words, or at least one filter.',
  },
};
