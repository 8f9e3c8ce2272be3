type Elsewhere = { province: string; hotline: string };

/** Information for a sender whose report opens no ticket: another province is competent, or the report is a denunciation. */
type Guidance = { title: string; lines: string[] };

type Office = { name: string; address: string; hours: string; isConfirmed: boolean };

type OtherAuthorityGuidanceTexts = {
  elsewhere(facts: Elsewhere): Guidance;
  dial(hotline: string): string;
  chooseCommune: string;
  denunciation(office: Office | undefined): Guidance;
  /** For API clients: how to send a report as an ordinary one if it looks like a formal denunciation. */
  onlyReportByApi: string;
  notDenunciation: { label: string; hint: string };
  /** Question in the report form whether the report complains about an office or official, with the possible answers. */
  accused: Record<'label' | 'hint' | 'none' | 'some' | 'unnamed', string> & {
    /** Question, and answer of senders who don't know the office, for a topic whose reports are always about an office. */
    which: string;
    unsure: string;
    /** Text field for the present or former name of an office, and heading of the offices found. */
    search: string;
    searchHint: string;
    found(typed: string): string;
  };
  /** Headings above the units in the list of offices, one for each administrative level and one for former offices. */
  levels: { commune: string; district: string; province: string; former: string };
};

export const otherAuthorityGuidanceTexts: OtherAuthorityGuidanceTexts = {
  elsewhere: ({ province, hotline }) => ({
    title: 'Việc này thuộc tỉnh khác',
    lines: [
      `Nơi quý vị ghi thuộc ${province}. Xin gọi ${hotline}, tổng đài của nơi đó. Nội dung này chưa được ghi nhận.`,
      'Nếu việc xảy ra ở {hotline.area}, xin chọn {hotline.communeTypes} rồi gửi lại.',
    ],
  }),
  dial: (hotline) => `Gọi ${hotline}`,
  chooseCommune: 'Chọn {hotline.communeTypes}',
  denunciation: (office) => ({
    title: 'Nội dung có thể là tố cáo',
    lines: [
      'Tố cáo là báo cho cơ quan có thẩm quyền về hành vi vi phạm pháp luật của cá nhân, cơ quan hoặc tổ chức. Theo Luật Tố cáo, đơn phải ghi ngày, họ tên, địa chỉ của người tố cáo và có chữ ký hoặc điểm chỉ. Danh tính người tố cáo được giữ bí mật.',
      'Vì vậy, Tổng đài 1022 không nhận tố cáo và không lưu nội dung vừa gửi.',
      office
        ? `Xin gửi đơn hoặc đến trình bày tại ${office.name}. Địa chỉ: ${office.address}. Giờ tiếp: ${office.hours}.`
        : 'Xin gọi 1022 để hỏi nơi tiếp công dân.',
      ...(office && !office.isConfirmed
        ? ['Xin gọi 1022 hỏi lại địa chỉ và giờ tiếp trước khi đi.']
        : []),
    ],
  }),
  onlyReportByApi: 'Nếu chỉ là phản ánh, xin gửi lại kèm "notDenunciation": true.',
  notDenunciation: {
    label: 'Đây là phản ánh, không phải tố cáo',
    hint: 'Phản ánh được lưu và chuyển đến đơn vị xử lý. Đơn vị bị phản ánh không nhận được nội dung này.',
  },
  accused: {
    label: 'Nội dung này có phản ánh cơ quan nhà nước hoặc cán bộ, công chức không?',
    hint: 'Nếu có, cấp trên hoặc thanh tra giải quyết. Cơ quan bị phản ánh và đơn vị trực thuộc không nhận được nội dung này.',
    none: 'Không',
    some: 'Có',
    unnamed: 'Có, nhưng tôi không rõ cơ quan nào',
    which: 'Quý vị phản ánh cơ quan nào?',
    unsure: 'Tôi không rõ cơ quan nào',
    search: 'Hoặc ghi tên cơ quan',
    searchHint: 'Có thể ghi tên cũ. Ví dụ: UBND phường 7, Sở Giao thông vận tải.',
    found: (typed: string) => `Kết quả tìm “${typed}”`,
  },
  levels: {
    commune: 'Ở {hotline.communeTypes} nơi xảy ra',
    district: 'Ở huyện, thị xã, thành phố nơi xảy ra',
    province: 'Cấp tỉnh',
    former: 'Cơ quan đã sáp nhập hoặc kết thúc',
  },
};
