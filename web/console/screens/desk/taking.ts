import type { Lang } from '../../../../core/messages/lang.ts';

/** What an operator writes while somebody speaks. */
export type Taking = {
  text: string;
  service: string | undefined;
  topic: string | undefined;
  area: { code: string; name: string } | undefined;
  place: string;
  phone: string;
  name: string;
  isAnonymous: boolean;
  isNoDenunciation: boolean;
  lang: Lang;
};

export const nothingTaken: Taking = {
  text: '',
  service: undefined,
  topic: undefined,
  area: undefined,
  place: '',
  phone: '',
  name: '',
  isAnonymous: false,
  isNoDenunciation: false,
  lang: 'vi',
};

/** As `POST /api/staff/tickets` takes it; `contact` is the call that it comes by. */
export const reportOf = (taking: Taking, contact: string | undefined) => ({
  service: taking.service ?? '',
  topic: taking.topic,
  areaCode: taking.area?.code,
  place: taking.place || undefined,
  text: taking.text,
  notDenunciation: taking.isNoDenunciation || undefined,
  reporter: {
    kind: 'person' as const,
    phone: taking.phone || undefined,
    name: taking.isAnonymous ? undefined : taking.name || undefined,
    anonymous: taking.isAnonymous,
  },
  lang: taking.lang,
  contact,
});
