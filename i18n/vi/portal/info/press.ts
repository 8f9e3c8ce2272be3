/**
 * Vietnamese texts of the press page, which offers information for the press, texts for loudspeaker announcements in
 * communes, and a poster.
 */
export const pressPageTexts = {
  title: 'Báo chí, áp phích, bài đọc loa',
  lead: 'Tài liệu dùng tự do để giới thiệu Tổng đài 1022. Mỗi xã, phường có mã QR riêng: người quét mã vào thẳng trang gửi phản ánh, với nơi xảy ra đã chọn sẵn.',
  choose: '{hotline.communeTypesLabel}',
  chooseHint: 'Nơi sẽ dán áp phích',
  none: 'Toàn địa bàn',
  button: 'Xem áp phích và bài đọc',
  posterTitle: (place: string) => `Áp phích cho ${place}`,
  poster: 'Tải áp phích A4 (PDF)',
  qrText:
    'Mã QR dẫn đến địa chỉ này. Chúng tôi chỉ đếm số lượt quét theo nơi và ngày, không ghi người quét.',
  loudspeakerTitle: 'Bài đọc loa truyền thanh',
  loudspeakerHint: 'Đọc chậm, khoảng một phút.',
  loudspeaker: ({ place, services }: { place: string; services: string }) =>
    `Kính thưa bà con ${place}.\nTừ ngày 3 tháng 12 năm 2021, {hotline.area} có Tổng đài {hotline.spokenNumber}.\nBà con hãy gọi số {hotline.spokenNumber} từ điện thoại cố định, hoặc {hotline.spokenFullNumber} từ điện thoại di động, về những việc sau: ${services}. Tổng đài nhận cuộc gọi cả ngày lẫn đêm, bằng tiếng Việt, tiếng Khmer và tiếng Anh.\nMỗi phản ánh có mã số để theo dõi và có hạn trả lời. Người phản ánh vi phạm được giữ kín danh tính.\nKhi có người khó thở, đau ngực, lơ mơ, xin gọi ngay một một năm.\nTổng đài không thu tiền và không hỏi mật khẩu. Xin cảm ơn bà con.`,
  linksTitle: 'Liên kết để chia sẻ',
  links: 'Mỗi liên kết đếm số lượt truy cập và số phản ánh gửi từ đó, không ghi người truy cập.',
  linkNames: {
    zalo: 'Zalo',
    fanpage: 'Fanpage',
    bao: 'Báo chí',
    loa: 'Loa truyền thanh',
    'to-roi': 'Tờ rơi',
    sms: 'Tin nhắn SMS',
  },
  postTitle: 'Tin ngắn cho Zalo, Fanpage',
  post: ({ address, services }: { address: string; services: string }) =>
    `{hotline.name}, ngày đêm, tiếng Việt – Khmer – Anh.\n• Cố định: {hotline.number} • Di động: {hotline.fullNumber}\n• ${services}\n• Phản ánh vi phạm được gửi ẩn danh\n• Gửi và theo dõi trên mạng: ${address}\nNguy kịch: gọi 115. 1022 không thu tiền, không hỏi mã OTP.`,
  releaseTitle: 'Thông tin cho báo chí',
  release: ({ services, legalBasis }: { services: string; legalBasis: string | undefined }) =>
    `{hotline.name} phục vụ người dân, doanh nghiệp về: ${services}. Hoạt động từ 03/12/2021${legalBasis ? `, theo ${legalBasis}` : ''}.`,
  releaseLinks: [
    ['/thong-bao', 'Thông báo mới nhất'],
    ['/cach-goi', 'Cách gọi và các phím bấm'],
  ],
  logoTitle: 'Biểu trưng',
  logo: 'Biểu trưng riêng của Tổng đài 1022, dạng SVG, phóng to tùy ý. Xin giữ nguyên màu và chừa khoảng trống chung quanh. Đây không phải biểu tượng của Nhà nước.',
  logoAlt: 'Biểu trưng: bong bóng trò chuyện trắng trên nền xanh lá, có số 1022',
  logoColor: 'Tải bản màu (SVG)',
  logoPlain: 'Tải bản một màu (SVG)',
  colorsTitle: 'Tên và màu',
  colors:
    'Tên viết: “{hotline.officialName}”. Màu chính xanh lá #0B5F53, màu nhấn sen #A62B5F, nền #FBFAF6. Chữ: Be Vietnam Pro.',
  sheet: {
    title: '{hotline.name}',
    lead: 'Cần phản ánh, góp ý với chính quyền: xin gọi hoặc quét mã.',
    fixed: 'Điện thoại cố định',
    mobile: 'Di động, nơi khác',
    scan: (place: string) => `Quét để gửi từ ${place}`,
    promises:
      'Cả ngày lẫn đêm · Tiếng Việt, Khmer, Anh · Có mã theo dõi, có hạn trả lời · Giữ kín danh tính',
    emergency: 'Khó thở, đau ngực, lơ mơ, co giật: gọi 115 ngay',
    free: '1022 không thu tiền và không hỏi mã OTP.',
  },
};
