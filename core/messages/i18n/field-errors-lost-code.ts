/** Validation messages for requests to send lost ticket codes. */
export const lostCodeFieldErrorTexts = {
  vi: {
    'phone-required': 'Xin ghi số điện thoại quý vị đã để lại khi gửi.',
    'mobile-wanted':
      'Số này không nhận được tin nhắn của 1022. Xin ghi đủ số di động Việt Nam, ví dụ 0912 345 678; số bàn thì xin gọi 1022.',
  },
  en: {
    'phone-required': 'Please give the phone number that you left with your report.',
    'mobile-wanted':
      'This number gets no messages of 1022. Please write a Vietnamese mobile number in full, like 0912 345 678; with a landline, please call 1022.',
  },
};
