/** Vietnamese texts of the step-by-step report form, which has one question per page. */
export const reportStepTexts = {
  next: 'Tiếp tục',
  groupTitle: 'Nhóm việc',
  topicTitle: 'Việc cụ thể',
  topicHint: 'Nếu không rõ, chúng tôi sẽ phân loại giúp.',
  detailsTitle: 'Thông tin chi tiết',
  detailsHint: 'Câu nào không rõ xin bỏ trống.',
  /** Maximum length of a text field, and characters left or over the limit. */
  length: {
    limit: (max: string) => `Tối đa ${max} ký tự.`,
    left: (count: string) => `Còn ${count} ký tự.`,
    over: (count: string) => `Vượt quá ${count} ký tự.`,
  },
  place: {
    title: 'Nơi xảy ra',
    label: '{hotline.communeTypesLabel}',
    hint: 'Gõ tên, có dấu hay không dấu đều được, kể cả tên cũ. Ví dụ: long duc, cau ngang.',
    find: 'Tìm',
    found: 'Chọn đúng nơi',
    within: (district: string) => `Các xã, phường, thị trấn thuộc ${district}`,
    none: {
      district: (typed: string) =>
        `Không có xã, phường nào ở {hotline.area} tên “${typed}”. Xin gõ lại, chọn theo huyện, hoặc cứ tiếp tục: Tổng đài sẽ tìm giúp.`,
      province: (typed: string) =>
        `Không có xã, phường nào ở {hotline.area} tên “${typed}”. Xin gõ lại, chọn trong danh sách, hoặc cứ tiếp tục: Tổng đài sẽ tìm giúp.`,
    },
    cut: 'Còn những nơi khác. Nếu chưa thấy nơi cần tìm, xin gõ tên đầy đủ hơn.',
    unknown: 'Tôi không rõ',
    browse: {
      district: 'Chọn theo huyện, thị xã, thành phố',
      province: 'Chọn trong danh sách xã, phường',
    },
    addressLabel: 'Địa chỉ hoặc điểm dễ nhận biết',
    addressHint: 'Ví dụ: số nhà, tên ấp, gần chợ, gần trường.',
    here: {
      button: 'Vị trí của tôi',
      why: 'Điện thoại sẽ hỏi quý vị có cho phép dùng vị trí không. Máy này tự tìm xã, phường; vị trí được ghi vào ô địa chỉ và chỉ đơn vị xử lý đọc được.',
      searching: 'Đang tìm vị trí…',
      failed: 'Không lấy được vị trí. Xin gõ tên xã, phường và ghi địa chỉ.',
      imprecise:
        'Vị trí chưa đủ chính xác nên không được dùng. Xin thử lại ở ngoài trời hoặc gõ tên xã, phường.',
      written: 'Đã ghi vị trí vào ô địa chỉ. Quý vị có thể sửa hoặc xóa.',
      outside:
        'Vị trí này ở ngoài {hotline.area}. Nếu việc xảy ra ở nơi khác, xin gõ tên xã, phường.',
      near: (distance: string) =>
        `Vị trí này không thuộc xã, phường nào của {hotline.area}. Nơi gần nhất cách khoảng ${distance}.`,
      isIt: (commune: string) => `${commune}, đúng không?`,
      which: 'Quý vị đang ở nơi nào?',
      yes: 'Đúng',
      elsewhere: 'Không, ở nơi khác',
      chosen: (commune: string) => `Đã chọn ${commune}. Muốn đổi, xin gõ tên khác.`,
    },
    position: 'Vị trí:',
  },
  textPhotos: 'Ảnh gửi sau: khi có mã phản ánh, quý vị có thể gửi nhiều ảnh.',
  sender: {
    title: 'Thông tin người gửi',
    anonymous: 'Họ tên người gửi',
    no: 'Gửi ẩn danh',
    yes: 'Ghi họ tên',
    business: {
      name: 'Tên doanh nghiệp, hộ kinh doanh',
      taxNumber: 'Mã số thuế',
      unlessAnonymous: (choice: string) =>
        `Được giữ kín. Nếu chọn “${choice}” ở dưới, tên và mã số thuế không được gửi.`,
      taxNumberHint:
        'Doanh nghiệp 10 số, chi nhánh 13 số; hộ kinh doanh có thể ghi 12 số định danh cá nhân.',
    },
    sealed: 'Đơn vị xử lý chỉ đọc nội dung; họ tên và thông tin liên hệ được giữ kín.',
    reach: 'Thông tin liên hệ',
    reachHint:
      'Không bắt buộc. Nếu có số điện thoại hoặc email, chúng tôi báo khi có câu trả lời; nếu không, quý vị tự tra cứu bằng mã và PIN.',
    contactHint: 'Nên để lại số điện thoại hoặc email: đơn vị hỗ trợ thường cần hỏi thêm quý vị.',
    /** Explains in which language messages and answers are, if it is not the reader's. */
    otherLanguage: '',
    notifyBy: {
      label: 'Cách nhận tin',
      zalo: 'Zalo',
      zaloHint:
        'Chúng tôi chuyển số điện thoại cho Zalo để gửi tin. Nếu tin không đến được, chúng tôi nhắn SMS.',
      sms: 'Tin nhắn SMS',
      smsHint:
        'Chỉ nhắn được khi quý vị ghi số điện thoại. Không ghi thì tự tra cứu bằng mã và PIN.',
      email: 'Email',
      none: 'Không nhận tin',
      noneHint: 'Quý vị tự tra cứu bằng mã và PIN.',
    },
    receipt: {
      label: 'Gửi cả mã và PIN cho tôi',
      hint: 'Mã và PIN hiện ngay sau khi gửi. Xin chỉ chọn khi không ghi lại được.',
    },
  },
  check: {
    title: 'Xem lại trước khi gửi',
    change: 'Sửa',
    rows: {
      service: 'Loại việc',
      topic: 'Chủ đề',
      place: 'Nơi xảy ra',
      text: 'Nội dung',
      sender: 'Người gửi',
      reach: 'Báo tin qua',
    },
    nothing: 'Không ghi',
    anonymous: 'Ẩn danh',
    person: 'Người dân',
    business: 'Doanh nghiệp, hộ kinh doanh',
    invalid: {
      title: 'Có mục ghi chưa đúng',
      orSend:
        'Việc khẩn cấp vẫn gửi được ngay. Mục chưa sửa sẽ bị bỏ; quý vị có thể bổ sung sau bằng mã và PIN.',
    },
    noContact: {
      title: 'Chưa có thông tin liên hệ',
      why: 'Yêu cầu hỗ trợ thường phải hỏi thêm mới giải quyết được. Xin ghi số điện thoại hoặc email; thông tin này được giữ kín.',
      add: 'Thêm số điện thoại hoặc email',
      orSend: 'Nếu không thêm, quý vị vẫn gửi được và tự tra cứu bằng mã và PIN.',
    },
    send: 'Gửi đi',
  },
  hint: {
    title: 'Có phải quý vị muốn gửi về việc này?',
    yes: (topic: string) => `Đúng, chọn “${topic}”`,
    no: 'Nếu không phải, quý vị cứ gửi như đã ghi.',
  },
  emergency: {
    title: 'Nguy hiểm đến tính mạng? Gọi 115 ngay, đừng chờ trả lời.',
    hurt: 'Có người bị thương hoặc bệnh nặng? Gọi 115 ngay.',
    call: 'Gọi 115',
    also: 'Sau khi gọi, quý vị vẫn gửi được nội dung này.',
    sent: 'Nội dung đã được gửi. Tổng đài viên xem ngay, trước các việc khác.',
  },
  repeats: {
    title: 'Việc này có thể đã có người phản ánh',
    counted: (count: number, days: number) =>
      `Trong ${days} ngày qua có ít nhất ${count} phản ánh cùng loại ở cùng xã, phường.`,
    countedWhy:
      'Để giữ bí mật cho người gửi, chúng tôi không hiển thị các phản ánh đó. Quý vị cứ gửi: phản ánh nào cũng được trả lời, và các việc giống nhau được giải quyết chung.',
    listed: (days: number) => `Trong ${days} ngày qua, cùng loại và cùng nơi:`,
    sentAt: (day: string) => `Gửi ${day}`,
    follow: 'Theo dõi phản ánh này, không gửi mới',
    orSend: 'Nếu là việc khác, quý vị cứ gửi.',
  },
  offline: {
    title: 'Mất kết nối mạng',
    lines: [
      'Nội dung có thể chưa được gửi. Bản nháp của quý vị vẫn còn trên máy này.',
      'Khi có mạng, xin bấm “Thử lại”: nội dung vừa nhập được gửi lại, không tạo thêm phản ánh. Không có mạng vẫn gọi được 1022.',
    ],
    retry: 'Thử lại',
    home: 'Về trang chủ',
  },
  photos: {
    sending: 'Đang gửi…',
    sent: 'Đã nhận',
    failed: 'Chưa gửi được. Phản ánh của quý vị vẫn còn nguyên.',
    again: 'Gửi lại ảnh này',
  },
  receipt: {
    copy: 'Sao chép mã và PIN',
    copied: 'Đã sao chép',
    picture: 'Lưu thành ảnh',
    print: 'In phiếu',
    share: 'Gửi mã vào Zalo của tôi',
  },
  draft: {
    kept: 'Nội dung quý vị viết được lưu tạm trên máy này, phòng khi mất mạng, và tự xóa khi gửi xong.',
    shared: 'Nếu dùng máy chung, xin xóa bản nháp trước khi rời máy.',
    clear: 'Xóa bản nháp',
    cleared: 'Đã xóa bản nháp trên máy này.',
    found: 'Trên máy này có một bản nháp chưa nhận được mã.',
    use: 'Viết tiếp bản nháp',
  },
};
