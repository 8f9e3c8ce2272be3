/** Validation messages for uploaded photos. Each one suggests an alternative that works on every phone. */
export const photoFieldErrorTexts = {
  vi: {
    'photo-required': 'Xin chọn một ảnh.',
    'photo-too-large':
      'Ảnh nặng quá mức cho phép. Xin chụp màn hình ảnh đó rồi gửi ảnh chụp màn hình, hoặc chọn ảnh nhỏ hơn.',
    'photo-too-many-pixels':
      'Ảnh có quá nhiều điểm ảnh. Xin chụp màn hình ảnh đó rồi gửi ảnh chụp màn hình.',
    'photo-heic':
      'Ảnh dạng HEIC của iPhone chưa dùng được. Xin chụp màn hình ảnh đó rồi gửi ảnh chụp màn hình; hoặc vào Cài đặt, Camera, Định dạng, chọn Tương thích nhất rồi chụp lại.',
    'photo-type': 'Chỉ nhận ảnh JPEG hoặc PNG. Xin chụp màn hình ảnh đó rồi gửi ảnh chụp màn hình.',
    'photo-broken':
      'Không đọc được ảnh này, có thể ảnh chưa tải lên hết. Xin gửi lại, hoặc chọn ảnh khác.',
    'photo-enough': 'Phiếu đã có đủ số ảnh. Nếu cần cho biết thêm, xin viết, hoặc gọi 1022.',
  },
  en: {
    'photo-required': 'Please choose a photo.',
    'photo-too-large':
      'This photo is too large. Please take a screenshot of it and send that, or choose a smaller one.',
    'photo-too-many-pixels':
      'This photo has too many pixels. Please take a screenshot of it and send that.',
    'photo-heic':
      'An iPhone’s HEIC photo can’t be used. Please take a screenshot of it and send that; or choose Settings, Camera, Formats, Most Compatible and take it again.',
    'photo-type': 'Only JPEG and PNG. Please take a screenshot of the photo and send that.',
    'photo-broken':
      'This photo can’t be read; perhaps not all of it arrived. Please send it again, or another.',
    'photo-enough':
      'This report has all the photos it can have. To tell us more, please write, or call 1022.',
  },
  km: {
    'photo-required': 'សូមជ្រើសរើសរូបថតមួយ។',
    'photo-too-large': 'រូបថតនេះធំពេក។ សូមថតអេក្រង់រូបនោះ រួចផ្ញើរូបថតអេក្រង់ ឬជ្រើសរូបតូចជាង។',
    'photo-too-many-pixels': 'រូបថតនេះធំពេក។ សូមថតអេក្រង់រូបនោះ រួចផ្ញើរូបថតអេក្រង់។',
    'photo-heic': 'រូបថត HEIC ប្រើមិនទាន់បានទេ។ សូមថតអេក្រង់រូបនោះ រួចផ្ញើរូបថតអេក្រង់។',
    'photo-type': 'ទទួលតែរូប JPEG ឬ PNG។ សូមថតអេក្រង់រូបនោះ រួចផ្ញើរូបថតអេក្រង់។',
    'photo-broken': 'អានរូបថតនេះមិនបានទេ។ សូមផ្ញើម្តងទៀត ឬជ្រើសរូបផ្សេង។',
    'photo-enough': 'របាយការណ៍នេះមានរូបគ្រប់ចំនួនហើយ។ សូមសរសេរ ឬទូរស័ព្ទទៅ 1022។',
  },
} as const;
