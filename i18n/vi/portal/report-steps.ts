/** Vietnamese texts of the step-by-step report form, which has one question per page. */
export const reportStepTexts = {
  next: 'Tiếp tục',
  topicTitle: 'Việc thuộc loại nào?',
  topicHint: 'Không rõ cũng được, chúng tôi sẽ phân loại.',
  detailsTitle: 'Thêm vài chi tiết',
  detailsHint: 'Câu nào không rõ xin bỏ trống.',
  /** Maximum length of a text field, and characters left or over the limit. */
  length: {
    limit: (max: string) => `Nhiều nhất ${max} ký tự.`,
    left: (count: string) => `Còn ${count} ký tự.`,
    over: (count: string) => `Quá ${count} ký tự.`,
  },
  place: {
    title: 'Việc xảy ra ở đâu?',
    label: '{hotline.communeTypesLabel}',
    hint: 'Gõ tên, có dấu hay không dấu, tên cũ cũng được. Ví dụ: long duc, cau ngang.',
    find: 'Tìm',
    found: 'Chọn đúng nơi',
    within: (district: string) => `Các xã, phường, thị trấn thuộc ${district}`,
    none: {
      district: (typed: string) =>
        `Không có xã, phường nào ở {hotline.area} tên “${typed}”. Xin gõ lại, chọn theo huyện, hoặc cứ tiếp tục: tổng đài sẽ tìm giúp.`,
      province: (typed: string) =>
        `Không có xã, phường nào ở {hotline.area} tên “${typed}”. Xin gõ lại, chọn trong danh sách, hoặc cứ tiếp tục: tổng đài sẽ tìm giúp.`,
    },
    cut: 'Còn nơi khác nữa. Xin gõ tên đầy đủ hơn nếu chưa thấy.',
    unknown: 'Tôi không rõ',
    browse: {
      district: 'Chọn theo huyện, thị xã, thành phố',
      province: 'Chọn trong danh sách xã, phường',
    },
    addressLabel: 'Địa chỉ hoặc chỗ dễ nhận',
    addressHint: 'Ví dụ: số nhà, tên ấp, gần chợ, gần trường.',
    here: {
      button: 'Vị trí của tôi',
      why: 'Điện thoại sẽ hỏi quý vị có cho phép không. Máy này tự tìm xã, phường; vị trí được ghi vào ô địa chỉ và chỉ đơn vị xử lý đọc.',
      searching: 'Đang tìm vị trí…',
      failed: 'Điện thoại không cho biết vị trí. Xin gõ tên xã, phường và ghi địa chỉ bằng chữ.',
      imprecise:
        'Vị trí chưa đủ chính xác nên không ghi. Xin thử lại ngoài trời, hoặc gõ tên xã, phường.',
      written: 'Đã ghi vị trí vào ô địa chỉ. Quý vị có thể sửa hoặc xóa.',
      outside:
        'Vị trí này ở ngoài {hotline.area}. Nếu việc xảy ra ở nơi khác, xin gõ tên xã, phường.',
      isIt: (commune: string) => `${commune}, đúng không?`,
      which: 'Quý vị đang ở nơi nào?',
      yes: 'Đúng',
      elsewhere: 'Không, ở nơi khác',
      chosen: (commune: string) => `Đã chọn ${commune}. Muốn đổi, xin gõ tên khác.`,
    },
    position: 'Vị trí:',
  },
  textPhotos: 'Ảnh gửi sau: có mã rồi, quý vị gửi được nhiều ảnh.',
  sender: {
    title: 'Thông tin người gửi',
    anonymous: 'Quý vị có muốn cho biết tên không?',
    no: 'Không, gửi ẩn danh',
    yes: 'Có, tôi ghi tên',
    business: {
      name: 'Tên doanh nghiệp, hộ kinh doanh',
      taxNumber: 'Mã số thuế',
      taxNumberHint: '10 số; chi nhánh 13 số; hộ kinh doanh có thể ghi 12 số định danh.',
    },
    sealed: 'Đơn vị xử lý đọc nội dung; họ tên và số liên lạc được niêm phong.',
    reach: 'Báo tin cho quý vị bằng cách nào?',
    reachHint:
      'Không bắt buộc. Có số điện thoại hoặc email thì chúng tôi báo khi có trả lời; không có thì quý vị tự tra cứu bằng mã và PIN.',
    contactHint: 'Nên có số điện thoại hoặc email: người giúp quý vị thường phải hỏi lại.',
    /** Explains in which language messages and answers are, if it is not the reader's. */
    otherLanguage: '',
    notifyBy: {
      label: 'Quý vị muốn nhận tin qua đâu?',
      zalo: 'Zalo',
      zaloHint: 'Chúng tôi chuyển số điện thoại cho Zalo để gửi tin. Không tới thì nhắn SMS.',
      sms: 'Tin nhắn SMS',
      email: 'Email',
      none: 'Không nhận tin',
      noneHint: 'Quý vị tự tra cứu bằng mã và PIN.',
    },
    receipt: {
      label: 'Gửi cả mã và PIN đến điện thoại',
      hint: 'Mã và PIN hiện ngay sau khi gửi. Chỉ chọn khi quý vị không ghi lại được.',
    },
  },
  check: {
    title: 'Xem lại trước khi gửi',
    change: 'Thay đổi',
    rows: {
      service: 'Quý vị cần',
      topic: 'Loại việc',
      place: 'Địa điểm',
      text: 'Nội dung',
      sender: 'Người gửi',
      reach: 'Báo tin qua',
    },
    nothing: 'Không ghi',
    anonymous: 'Ẩn danh',
    person: 'Người dân',
    business: 'Doanh nghiệp, hộ kinh doanh',
    noContact: {
      title: 'Chưa có cách liên lạc với quý vị',
      why: 'Yêu cầu hỗ trợ thường phải hỏi lại mới giải quyết được. Xin ghi số điện thoại hoặc email; thông tin này được niêm phong.',
      add: 'Thêm số điện thoại hoặc email',
      orSend: 'Không thêm, quý vị cứ gửi và tự tra cứu bằng mã và PIN.',
    },
    send: 'Gửi đi',
  },
  hint: {
    title: 'Có phải quý vị muốn nói về việc này?',
    yes: (topic: string) => `Đúng, chọn “${topic}”`,
    no: 'Nếu không phải, quý vị cứ gửi như đã ghi.',
  },
  emergency: {
    title: 'Nguy hiểm đến tính mạng? Gọi 115 ngay, đừng chờ trả lời.',
    call: 'Gọi 115',
    also: 'Gọi xong quý vị vẫn gửi được nội dung này.',
  },
  repeats: {
    title: 'Người khác đã báo việc này?',
    counted: (count: number, days: number) =>
      `Trong ${days} ngày qua có ít nhất ${count} phản ánh cùng loại ở cùng xã, phường.`,
    countedWhy:
      'Chúng tôi không cho xem các phản ánh đó để giữ kín cho người gửi. Quý vị cứ gửi: mỗi phản ánh đều được trả lời, và các việc giống nhau được gộp lại.',
    listed: (days: number) => `Trong ${days} ngày qua, cùng loại và cùng nơi:`,
    sentAt: (day: string) => `Gửi ${day}`,
    follow: 'Theo dõi việc này thay vì gửi mới',
    orSend: 'Nếu là việc khác, quý vị cứ gửi.',
  },
  offline: {
    title: 'Đang mất mạng',
    lines: [
      'Chưa gửi được gì. Bản nháp của quý vị vẫn còn trên máy này.',
      'Có mạng lại, xin quay lại trang trước và bấm Tiếp tục. Không có mạng vẫn gọi được 1022.',
    ],
    again: 'Thử lại',
  },
  photos: {
    sending: 'Đang gửi…',
    sent: 'Đã nhận',
    failed: 'Chưa gửi được. Phản ánh của quý vị vẫn còn nguyên.',
    again: 'Gửi lại ảnh này',
  },
  receipt: {
    copy: 'Chép mã và PIN',
    copied: 'Đã chép',
    picture: 'Lưu thành ảnh',
    print: 'In phiếu',
    share: 'Gửi mã vào Zalo của tôi',
    closing: 'Máy dùng chung? Chép mã và PIN xong, xin đóng trang này.',
  },
  draft: {
    kept: 'Những gì quý vị viết được giữ tạm trên máy này, phòng khi mất mạng, và tự xóa khi gửi xong.',
    shared: 'Máy dùng chung? Xin xóa bản nháp trước khi rời máy.',
    clear: 'Xóa bản nháp',
    cleared: 'Đã xóa bản nháp trên máy này.',
    found: 'Trên máy này có một bản nháp chưa gửi.',
    use: 'Viết tiếp bản nháp',
  },
};
