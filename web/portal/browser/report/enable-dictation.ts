/** Languages of speech recognition by language of the page. */
const speechLangs: Readonly<Partial<Record<string, string>>> = {
  vi: 'vi-VN',
  km: 'km-KH',
  en: 'en-US',
};

/**
 * Browsers that have a speech-recognition service. In other Chromium builds, such as headless ones, querying it crashes the
 * page.
 */
const knownBrands: ReadonlySet<unknown> = new Set(['Google Chrome', 'Microsoft Edge']);

const hasBrands = (value: unknown): value is { brands: readonly { brand: string }[] } =>
  typeof value === 'object' && value !== null && 'brands' in value && Array.isArray(value.brands);

const isKnownBrowser = (): boolean => {
  const data: unknown = Reflect.get(navigator, 'userAgentData');
  return hasBrands(data) && data.brands.some(({ brand }) => knownBrands.has(brand));
};

type Recognition = EventTarget & {
  lang: string;
  continuous: boolean;
  processLocally: boolean;
  start(): void;
  stop(): void;
};
type RecognitionClass = {
  new (): Recognition;
  available(options: { langs: string[]; processLocally: true }): Promise<string>;
};

/** The type library lacks speech recognition. Browsers that cannot process speech on the device lack `available`. */
const isRecognitionClass = (value: unknown): value is RecognitionClass =>
  typeof value === 'function' && 'available' in value;

const hasResults = (
  event: Event,
): event is Event & {
  resultIndex: number;
  results: ArrayLike<ArrayLike<{ transcript: string }>>;
} => 'results' in event && 'resultIndex' in event;

const readTranscript = (event: Event): string =>
  hasResults(event)
    ? Array.from(event.results)
        .slice(event.resultIndex)
        .map((result) => result[0]?.transcript.trim() ?? '')
        .join(' ')
    : '';

const listen = (recognition: Recognition, box: HTMLElement, field: HTMLTextAreaElement): void => {
  const button = box.querySelector('button');
  const label = button?.querySelector('span');
  if (!button || !label) return;
  let isListening = false;
  const showState = (isOn: boolean): void => {
    isListening = isOn;
    button.setAttribute('aria-pressed', String(isOn));
    label.textContent = box.dataset[isOn ? 'stop' : 'start'] ?? '';
  };
  recognition.addEventListener('result', (event) => {
    field.value = [field.value.trimEnd(), readTranscript(event)].filter(Boolean).join(' ');
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  recognition.addEventListener('end', () => showState(false));
  button.addEventListener('click', () => {
    if (isListening) return recognition.stop();
    recognition.start();
    showState(true);
  });
  box.hidden = false;
};

/**
 * Shows the button for dictating a text, only if the browser recognizes the page's language on the device. Speech never
 * leaves the device.
 */
export async function enableDictation(): Promise<void> {
  const box = document.querySelector<HTMLElement>('[data-dictation]');
  const field = document.querySelector<HTMLTextAreaElement>(`#${box?.dataset['dictation']}`);
  const lang = speechLangs[document.documentElement.lang];
  const found: unknown = Reflect.get(window, 'SpeechRecognition');
  if (!box || !field || !lang || !isKnownBrowser()) return;
  if (!isRecognitionClass(found)) return;
  const available = found.available({ langs: [lang], processLocally: true });
  if ((await available.catch(() => 'unavailable')) !== 'available') return;
  const recognition = new found();
  Object.assign(recognition, { lang, continuous: true, processLocally: true });
  listen(recognition, box, field);
}
