import type { Lang } from '../lang.ts';
import { pressPageTextsVi } from './pages-press.vi.ts';

/** Vietnamese labels and headings on the pages for announcements, published answers, support programs and guides. */
export const infoPageTextsVi = {
  /** Language code of the texts in this object. */
  lang: 'vi',
  nav: {
    label: 'Thông tin cho mọi người',
    links: [
      ['/thong-bao', 'Thông báo'],
      ['/hoi-dap', 'Hỏi đáp'],
      ['/an-sinh', 'Hỗ trợ an sinh'],
      ['/gop-y', 'Góp ý đã trả lời'],
      ['/hieu-qua', 'Kết quả của đơn vị'],
      ['/tro-chuyen', 'Trò chuyện'],
      ['/cach-goi', 'Cách gọi 1022'],
      ['/huong-dan', 'Hướng dẫn'],
      ['/open-data', 'Dữ liệu mở'],
      ['/bao-chi', 'Báo chí, áp phích'],
    ],
  },
  standing: {
    owner: 'Đơn vị trả lời',
    source: 'Nguồn',
    reviewed: 'Đã xem lại',
    expires: 'Có giá trị đến',
    unconfirmed:
      'Cần xác minh với đơn vị: nội dung này soạn theo văn bản, đơn vị phụ trách chưa xác nhận. Mức tiền, thời hạn có thể khác; câu trả lời của đơn vị là quyết định.',
  },
  announcements: {
    title: 'Thông báo',
    lead: 'Của tỉnh và các đơn vị, mới nhất trước. Việc khẩn đứng đầu mọi trang và được đọc khi gọi 1022.',
    noneNow: 'Hiện chưa có thông báo nào.',
    none: 'Hiện chưa có thông báo nào. Khi có, thông báo sẽ ở đây và trong nguồn RSS.',
    urgent: 'Khẩn',
    from: 'Từ',
    until: 'đến',
    by: 'Đơn vị thông báo',
    source: 'Theo',
    read: 'Đọc thông báo',
    all: 'Tất cả thông báo',
    feed: 'Nhận thông báo mới bằng RSS',
    gone: {
      title: 'Thông báo này đã hết hiệu lực',
      text: 'Nội dung cũ không còn áp dụng. Xin xem các thông báo đang có hiệu lực, hoặc gọi 1022 để được hướng dẫn.',
    },
  },
  articles: {
    title: 'Hỏi đáp',
    lead: 'Câu trả lời của các đơn vị cho những điều hay được hỏi. Không cần dấu khi tìm.',
    search: 'Tìm câu trả lời',
    searchHint: 'Ví dụ: túi thuốc F0, vé số, mũi 2',
    button: 'Tìm',
    all: 'Tất cả',
    services: 'Chọn loại việc',
    found: (count: number, text: string) => `${count} câu trả lời cho “${text}”`,
    none: (text: string) =>
      `Chưa có câu trả lời cho “${text}”. Xin tìm bằng từ khác, hoặc gửi câu hỏi: đơn vị phụ trách sẽ trả lời quý vị.`,
    empty: 'Hiện chưa có câu trả lời nào cho loại việc này.',
    helped: 'Điều này có giúp được quý vị không?',
    notHelped:
      'Nếu chưa, xin gửi câu hỏi của quý vị. Quý vị nhận mã để theo dõi và được trả lời có hạn.',
    ask: 'Gửi câu hỏi',
    others: 'Câu hỏi gần đó',
    gone: {
      title: 'Câu trả lời này đã hết hiệu lực',
      text: 'Đơn vị phụ trách chưa xác nhận lại, nên nội dung cũ không được hiển thị. Xin tìm câu trả lời đang có hiệu lực, gửi câu hỏi mới hoặc gọi 1022.',
    },
  },
  programmes: {
    title: 'Hỗ trợ an sinh',
    lead: 'Chọn một khoản để biết ai được nhận, bao nhiêu, xin ở đâu. Trả lời vài câu, trang cho biết quý vị có thể thuộc diện không và vì sao.',
    none: 'Hiện không có khoản hỗ trợ nào đang nhận hồ sơ. Gặp khó khăn, xin gửi yêu cầu: đơn vị phụ trách vẫn xem.',
    who: 'Ai được nhận',
    amount: 'Được bao nhiêu',
    where: 'Xin ở đâu',
    papers: 'Cần giấy tờ gì',
    period: 'Thời gian',
    basis: 'Căn cứ',
    checkTitle: 'Quý vị có thuộc diện không?',
    checkLead:
      'Câu trả lời chỉ dùng để tính kết quả trên trang này, không được lưu, không gửi cho ai.',
    unknown: 'Tôi không rõ',
    yes: 'Có',
    no: 'Không',
    numberHint: 'Viết bằng số. Không rõ thì để trống.',
    button: 'Xem kết quả',
    again: 'Xem lại kết quả',
    more: 'Còn vài câu nữa, theo những gì quý vị vừa trả lời.',
    errorTitle: 'Xin xem lại',
    mustAnswer: 'Xin chọn một câu trả lời. Không biết thì chọn “Tôi không rõ”.',
    mustBeNumber: 'Xin viết bằng số, ví dụ 15. Không rõ thì để trống.',
    result: 'Kết quả',
    eligible: 'Quý vị có thể thuộc diện được nhận',
    eligibleText:
      'Không có điều gì trong câu trả lời cho thấy quý vị không được nhận. Đơn vị xét hồ sơ mới là nơi quyết định.',
    notEligible: 'Theo câu trả lời, quý vị chưa thuộc diện này',
    askPerson: 'Trường hợp này cần có người xem',
    because: 'Vì sao',
    instead: 'Quý vị có thể',
    unknownOf: 'Quý vị chưa rõ',
    see: 'Xem',
    apply: 'Gửi yêu cầu',
    applyAnyway: 'Vẫn gửi yêu cầu để được xem lại',
    gone: {
      title: 'Khoản hỗ trợ này đã hết hiệu lực',
      text: 'Khoản này không còn nhận hồ sơ. Xin xem các khoản hỗ trợ đang áp dụng, hoặc gọi 1022 nếu quý vị đang gặp khó khăn.',
    },
  },
  call: {
    title: 'Cách gọi 1022',
    lead: 'Không cần mạng, điện thoại bàn phím cũng gọi được, ngày cũng như đêm.',
    numbers: [
      ['1022', '1022', 'Từ điện thoại cố định trong tỉnh'],
      ['0294 1022', '02941022', 'Từ điện thoại di động, hoặc gọi từ tỉnh khác'],
      ['115', '115', 'Cấp cứu: khó thở, đau ngực, lơ mơ, co giật. Đừng gọi 1022 trước.'],
    ],
    keysTitle: 'Bấm phím nào',
    key: 'Phím',
    does: 'Để',
    keys: [
      ['9', 'Ngay lúc đầu: có người nguy kịch, được nối đến 115'],
      ['1 · 2 · 3', 'Chọn tiếng: Việt, Khmer, Anh'],
      ['1', 'Phản ánh vi phạm quy định phòng, chống dịch'],
      ['2', 'Đóng góp ý kiến, hiến kế'],
      ['3', 'Thông tin an sinh, hỗ trợ khó khăn'],
      ['4', 'Tư vấn, chăm sóc sức khỏe'],
      ['5', 'Nghe tình trạng phản ánh đã gửi, theo mã'],
      ['0', 'Gặp tổng đài viên'],
      ['*', 'Nghe lại'],
    ],
    keysNote: 'Bấm nhầm hay chưa kịp bấm cũng không bị ngắt máy.',
    nightTitle: 'Ban đêm, ngày nghỉ, lúc đông người gọi',
    night:
      'Máy vẫn nhận: quý vị chọn loại việc, bấm mấy chữ cái đầu của tên xã, nghe mã và nói sự việc sau tiếng bíp. Việc khẩn cấp được chuyển ngay. Muốn gặp người mà tổng đài viên đều bận, bấm 1 để được gọi lại, bấm 2 để lại lời nhắn.',
    languageTitle: 'Tiếng Khmer, tiếng Anh',
    language:
      'Chọn ở đầu cuộc gọi. Toàn bộ lời máy có bằng ba thứ tiếng; lúc không có tổng đài viên nói tiếng Khmer, quý vị để lại lời nhắn và được gọi lại.',
    elsewhereTitle: 'Đang ở tỉnh khác?',
    elsewhere:
      'Việc ở tỉnh nào gọi 1022 của tỉnh đó: 0 + mã vùng + 1022. Ví dụ TP.HCM 028 1022, Bình Dương 0274 1022.',
    unconfirmed: 'Bảng phím và số 0294 1022 đang chờ đơn vị vận hành xác nhận.',
  },
  guides: {
    title: 'Hướng dẫn sử dụng',
    lead: 'Viết cho từng người dùng. In được.',
    all: 'Tất cả hướng dẫn',
    contents: 'Trong trang này',
  },
  press: pressPageTextsVi,
} as const;

type Loosened<Words> = Words extends string
  ? string
  : Words extends (...given: never[]) => unknown
    ? Words
    : Words extends readonly (infer One)[]
      ? readonly Loosened<One>[]
      : { [Name in keyof Words]: Loosened<Words[Name]> };

/** Type of the information pages' texts in every language, inferred from the Vietnamese texts. */
export type InfoPageTexts = Omit<Loosened<typeof infoPageTextsVi>, 'lang'> & { lang: Lang };
